import { defineConfig } from '@playwright/test';
import { browser } from './e2e/browser.ts';

const { executablePath, args, env } = await browser();

/** The portal is tested as it is served by a running API; nothing is started here but the browser. */
const baseURL = process.env.SUNBOARD_URL;
if (!baseURL) throw new Error('Set SUNBOARD_URL to a running Sunboard, for instance http://localhost:8080');

const outage = process.env.SUNBOARD_OUTAGE === 'search';
const scored = 'round.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  ...(outage ? { testMatch: 'searchOutage.spec.ts' } : { testIgnore: ['searchOutage.spec.ts', scored] }),
  outputDir: 'target/e2e',
  workers: 2,
  forbidOnly: true,
  timeout: 45_000,
  // Real servers on a busy machine: what fails once is tried once more, and is then named as flaky.
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: 'target/e2e.json' }]],
  use: { baseURL, locale: 'zh-CN', launchOptions: { executablePath, args, env }, trace: 'retain-on-failure' },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
    // It releases a ranking that the city's first page then leads with: after all who read that page.
    ...(outage
      ? []
      : [
          {
            name: 'scoring',
            testMatch: scored,
            testIgnore: [],
            dependencies: ['desktop', 'phone'],
            use: { viewport: { width: 1280, height: 800 } },
          },
        ]),
  ],
});
