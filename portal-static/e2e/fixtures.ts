import { test as base, expect, type Page, type TestInfo } from '@playwright/test';

export { expect };

/** Pages that everybody can open; in which state they show something worth looking at. */
export const pages = {
  home: '/',
  ranking: '/ranking.html?group=county&period=2023-06',
  'ranking-2022-08': '/ranking.html?group=county&period=2022-08',
  unit: '/unit.html?code=XN-CB',
  units: '/unit.html',
  problems: '/problems.html',
  news: '/news.html',
  statistics: '/statistics.html',
  search: '/search.html?q=%E8%B5%A4%E5%A3%81',
  'not-found': '/ranking.html?group=county&period=1999-01',
  desk: '/desk.html',
  about: '/about.html',
  data: '/data.html',
  components: '/components.html',
  'problems-map': '/problems.html?view=map',
  'problem-missing': '/problem.html?number=GS-0000-0000',
  tell: '/tell.html',
  'tell-place': '/tell.html?step=place',
  'tell-what': '/tell.html?step=what',
  'tell-check': '/tell.html?step=check',
  tip: '/tip.html',
} as const;

/** The address in a language. */
export function inLanguage(path: string, language: 'zh' | 'en'): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}

/** Opens a page and waits until it has stopped loading. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('.skeleton, [aria-busy="true"]')).toHaveCount(0);
}

/** A screenshot for people to look at. */
export async function shoot(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: `target/screenshots/${name}-${info.project.name}.png`, fullPage: true });
}

interface Watch {
  /** What the page complained about. */
  readonly complaints: string[];
  /** Origins other than the page's own that were asked for anything. */
  readonly strangers: Set<string>;
}

/** A page that is watched: unless a test says otherwise, it must not complain nor ask other origins for anything. */
export const test = base.extend<{ watch: Watch; quiet: boolean }>({
  quiet: [true, { option: true }],
  watch: [
    async ({ page, baseURL, quiet }, use) => {
      const watch: Watch = { complaints: [], strangers: new Set() };
      page.on('pageerror', (error) => watch.complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') watch.complaints.push(`${message.text()} ${message.location().url}`);
      });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin)
          watch.strangers.add(origin);
      });
      await use(watch);
      if (!quiet) return;
      expect(watch.complaints).toEqual([]);
      expect([...watch.strangers]).toEqual([]);
    },
    { auto: true },
  ],
});
