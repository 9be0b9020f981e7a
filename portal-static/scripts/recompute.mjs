// Does the arithmetic of exported rankings again, with the code that the portal runs in the reader's browser:
// `node scripts/recompute.mjs FILE-OR-FOLDER...`. Exit code 0 when every file is identical to the byte.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const home = resolve(import.meta.dirname, '..');
const outDir = join(home, 'target/recompute');
await build({
  configFile: false,
  root: home,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    lib: {
      entry: join(home, 'src/recompute/recompute.ts'),
      formats: ['es'],
      fileName: () => 'recompute.mjs',
    },
  },
});
const { recompute } = await import(pathToFileURL(join(outDir, 'recompute.mjs')).href);

const paths = process.argv.slice(2).flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path],
);
let identical = 0;
for (const path of paths) {
  try {
    const outcome = recompute(readFileSync(path, 'utf8'));
    if (outcome.identical) identical++;
    else
      console.error(`${path}: different, first for ${outcome.different.join(', ') || 'how it is written'}`);
  } catch (cause) {
    console.error(`${path}: ${cause}`);
  }
}
console.log(`${identical} of ${paths.length} identical`);
process.exitCode = paths.length > 0 && identical === paths.length ? 0 : 1;
