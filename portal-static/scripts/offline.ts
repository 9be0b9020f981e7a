import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What a page never needs without a network. */
const online = /keycloak/i;

/**
 * Writes `tell-worker.js`, the service worker that lets `tell.html` open without a network: with the list of all files
 * that the page is made of, those that come later included.
 */
export function offline(): Plugin {
  return {
    name: 'sunboard:offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = new Set(['tell.html', 'icon.svg']);
        const visit = (name: string) => {
          const part = bundle[name];
          if (files.has(name) || part?.type !== 'chunk' || online.test(name)) return;
          files.add(name);
          for (const style of part.viteMetadata?.importedCss ?? []) files.add(style);
          for (const asset of part.viteMetadata?.importedAssets ?? []) files.add(asset);
          for (const other of [...part.imports, ...part.dynamicImports]) visit(other);
        };
        for (const part of Object.values(bundle)) {
          if (part.type === 'chunk' && part.facadeModuleId?.endsWith('/tell.html')) visit(part.fileName);
          if (part.fileName.includes('proof.worker')) files.add(part.fileName);
        }
        if (files.size < 5) this.error('tell.html is made of nothing: the list of its files is blind');
        const list = JSON.stringify([...files].sort());
        this.emitFile({
          type: 'asset',
          fileName: 'tell-worker.js',
          source: readFileSync(join(import.meta.dirname, 'offlineWorker.js'), 'utf8')
            .replace('__FILES__', list)
            .replace('__VERSION__', createHash('sha256').update(list).digest('hex').slice(0, 12)),
        });
      },
    },
  };
}
