import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const require = createRequire(import.meta.url);

/** How to start the browser: which one, and in which environment. */
export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const home = resolve(import.meta.dirname, '../node_modules/.cache/chromium');
const args = ['--no-sandbox'];

/** The environment as it is, without what is undefined in it. */
const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/**
 * A Chromium that needs nothing but npm: unpacked from its package with the libraries that a bare machine lacks, and
 * with a Chinese font. Another browser can be named in SUNBOARD_BROWSER; it then has to find its fonts itself.
 */
export async function browser(): Promise<Browser> {
  const named = process.env.SUNBOARD_BROWSER;
  if (named) return { executablePath: named, args, env: inherited() };
  mkdirSync(home, { recursive: true });
  const executablePath = await unpack();
  const env = { ...inherited(), FONTCONFIG_FILE: fonts() };
  const incomplete = execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found');
  return {
    executablePath,
    args,
    env: incomplete ? { ...env, LD_LIBRARY_PATH: join(home, 'al2023', 'lib') } : env,
  };
}

/** Unpacks below node_modules; the package takes its place and its libraries from the environment. */
async function unpack(): Promise<string> {
  const steering = { TMPDIR: home, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const names = [...Object.keys(steering), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'];
  const before = new Map(names.map((name) => [name, process.env[name]]));
  Object.assign(process.env, steering);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** A fontconfig file that knows the Chinese font from npm, in the weights that the portal uses. */
function fonts(): string {
  const family = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const folders = ['400Regular', '600SemiBold', '700Bold']
    .map((weight) => join(family, weight))
    .filter(existsSync);
  const file = join(home, 'fonts.conf');
  const directories = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${directories}<cachedir>${join(home, 'fonts')}</cachedir></fontconfig>`,
  );
  return file;
}
