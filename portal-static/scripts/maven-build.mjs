// What Maven calls: installs and builds, each only when its inputs have changed since the last time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const home = resolve(import.meta.dirname, '..');
const inputs = [
  'package.json',
  'package-lock.json',
  'biome.json',
  'tsconfig.json',
  'vite.config.ts',
  ...readdirSync(home).filter((name) => name.endsWith('.html')),
  'public',
  'src',
  'scripts',
  'e2e',
  'playwright.config.ts',
  '../api/src/main/resources/graphql',
];

function* files(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of files(join(home, path)))
      hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function unlessUnchanged(stamp, output, hash, work) {
  const path = join(home, stamp);
  if (existsSync(join(home, output)) && existsSync(path) && readFileSync(path, 'utf8') === hash) return;
  work();
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(path, hash);
}

const npm = (...args) =>
  execFileSync('npm', [...args, '--loglevel=error'], {
    cwd: home,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });

unlessUnchanged('node_modules/.installed', 'node_modules/vite', digest(['package-lock.json', '.npmrc']), () =>
  npm('ci'),
);
unlessUnchanged('target/built', 'target/classes/static/index.html', digest(inputs), () =>
  npm('run', 'build'),
);
