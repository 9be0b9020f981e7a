import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { offline } from './scripts/offline.ts';

/** Where development reads data from: a running Sunboard. */
const api = process.env.SUNBOARD_URL ?? 'http://localhost:8080';

/** Every page is a file beside this one; `src/route/pages.ts` names those that others lead to. */
const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.html'));

/** What the API answers itself. */
const answered = [
  '/graphql',
  '/config.json',
  '/media',
  '/notices',
  '/uploads',
  '/export',
  '/feeds',
  '/embed',
  '/rankings',
  '/challenge',
  '/.well-known',
];

/**
 * What a page may load: itself, data from the API and Keycloak, and pictures from the API and the base map, whose
 * addresses are known at run time only.
 * Written into the built pages, since a static host may send no such header; the API's own header is stricter.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: http: https:",
  "connect-src 'self' http: https:",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

export default defineConfig({
  base: './',
  logLevel: 'warn',
  plugins: [
    offline(),
    {
      name: 'sunboard:content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  ],
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: pages },
  },
  server: { proxy: Object.fromEntries(answered.map((path) => [path, { target: api, ws: true }])) },
  test: {
    environment: 'happy-dom',
    isolate: false,
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
  },
});
