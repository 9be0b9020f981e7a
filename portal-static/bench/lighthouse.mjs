// Prints Lighthouse's four scores for the portal's pages, as a phone and as a desktop see them. Reports, never gates.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { createServer } from 'vite';

const origin = process.env.SUNBOARD_URL;
if (!origin) throw new Error('Set SUNBOARD_URL to a running Sunboard, for instance http://localhost:8080');

const pages = [
  '/',
  '/ranking.html?group=county&period=2023-06',
  '/unit.html?code=XN-CB',
  '/search.html?q=%E8%B5%A4%E5%A3%81',
];
const forms = { phone: undefined, desktop: desktopConfig };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const metrics = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];
const reports = resolve(import.meta.dirname, '../target/lighthouse');

// Read by Vite, since Node 20 reads no TypeScript.
const vite = await createServer({
  root: resolve(import.meta.dirname, '..'),
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
});
const { browser } = await vite.ssrLoadModule('/e2e/browser.ts');
const { executablePath, args, env } = await browser();
const chrome = await launch({
  chromePath: executablePath,
  chromeFlags: ['--headless', ...args],
  envVars: env,
});
mkdirSync(reports, { recursive: true });
try {
  console.log(`| page | as | ${categories.join(' | ')} | FCP | LCP | TBT | CLS |`);
  console.log(`|---|---|${'---:|'.repeat(categories.length + metrics.length)}`);
  for (const path of pages) {
    for (const [form, config] of Object.entries(forms)) {
      const flags = { port: chrome.port, output: 'html', logLevel: 'error', onlyCategories: categories };
      const { lhr, report } = await lighthouse(origin + path, flags, config);
      if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
      const scores = categories.map((id) => Math.round(lhr.categories[id].score * 100));
      const values = metrics.map((id) => lhr.audits[id].displayValue.replace(/\s/g, ' '));
      console.log(`| \`${decodeURIComponent(path)}\` | ${form} | ${[...scores, ...values].join(' | ')} |`);
      if (scores.some((score) => score < 100)) {
        const lost = Object.values(lhr.audits).filter(({ score }) => score === 0);
        console.error(`  ${path} (${form}) loses by: ${lost.map(({ title }) => title).join('; ')}`);
      }
      writeFileSync(resolve(reports, `${path.replace(/\W+/g, '-')}-${form}.html`), report);
    }
  }
} finally {
  chrome.kill();
  await vite.close();
}
