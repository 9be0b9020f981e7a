import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, inLanguage, open, pages, shoot, test } from './fixtures.ts';

/** Chinese in the light and English in the dark: every text and every colour once. */
const looks = [
  ['zh', 'light'],
  ['en', 'dark'],
] as const;

for (const [language, colorScheme] of looks) {
  test(`no page has a violation that axe can find (${language}, ${colorScheme})`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [name, path] of Object.entries(pages)) {
      await open(page, inLanguage(path, language));
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect(found, name).toEqual([]);
      expect(passes.length, name).toBeGreaterThan(10);
    }
  });
}

for (const language of ['zh', 'en'] as const) {
  test(`no page scrolls sideways, and each is there to be looked at (${language})`, async ({
    page,
  }, info) => {
    test.setTimeout(240_000);
    for (const [name, path] of Object.entries(pages)) {
      await open(page, inLanguage(path, language));
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        name,
      ).toBeLessThanOrEqual(0);
      await shoot(page, info, `page-${name}-${language}`);
    }
  });
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const reached = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60 && !(await reached()); presses++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

test('with the keyboard alone: skip link, a month, a unit', async ({ page }) => {
  await open(page, '/ranking.html?group=county&period=2023-06');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: '2022年8月' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('2022年8月');
  await expect(page.getByRole('status')).toContainText('2022年8月');
  await tabTo(page, page.getByRole('table').first().getByRole('link', { name: '咸宁高新区' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('咸宁高新区');
});

test('the page you are on is marked, and every focus is visible', async ({ page }) => {
  await open(page, '/search.html');
  await expect(page.locator('.tabs [aria-current="page"]')).toHaveText('搜索');
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused && focused !== document.body ? getComputedStyle(focused).outlineStyle : 'solid';
    });
    expect(outline).not.toBe('none');
  }
});

test('the ranking is a real table: a caption, headers of columns and rows', async ({ page }) => {
  await open(page, '/ranking.html?group=county&period=2023-06');
  const table = page.getByRole('table').first();
  await expect(table).toHaveAccessibleName(/得分与名次/);
  await expect(table.getByRole('columnheader')).toHaveCount(5);
  await expect(table.getByRole('rowheader', { name: /中心城区/ })).toBeVisible();
});

test('dark where the reader prefers it', async ({ page }, info) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '/ranking.html?group=county&period=2023-06');
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const brightness = (background.match(/\d+/g) ?? [])
    .slice(0, 3)
    .reduce((sum, part) => sum + Number(part), 0);
  expect(brightness).toBeLessThan(120);
  await shoot(page, info, 'ranking-dark-zh');
  await open(page, '/unit.html?code=XN-CB');
  await shoot(page, info, 'unit-dark-zh');
});

test('on paper: the table in black on white, without what only a screen can use', async ({ page }, info) => {
  await open(page, '/ranking.html?group=county&period=2023-06');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.locator('.tabs')).toBeHidden();
  await expect(page.locator('.periods:visible')).toHaveCount(0);
  await expect(page.locator('.tools')).toBeHidden();
  await shoot(page, info, 'ranking-print-zh');
});

test('nothing jumps while a page loads', async ({ page }) => {
  test.setTimeout(240_000);
  await page.addInitScript(() => {
    const window = globalThis as unknown as { shift: number };
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [name, path] of Object.entries(pages)) {
    await open(page, path);
    await page.waitForTimeout(300);
    const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
    expect.soft(shift, name).toBeLessThan(0.1);
  }
});

test('Chinese is really drawn: 城 and 街 look different', async ({ page }) => {
  await open(page, '/ranking.html?group=county&period=2023-06');
  const [city, street, again] = await page.evaluate(() =>
    ['城', '街', '城'].map((letter) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 48;
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.font = `36px ${getComputedStyle(document.body).fontFamily}`;
      pen.fillText(letter, 4, 38);
      return pen.getImageData(0, 0, 48, 48).data.join();
    }),
  );
  expect(city).toBe(again);
  expect(city).not.toBe(street);
});
