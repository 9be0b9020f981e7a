import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { newspaperWith } from './newspaper.ts';

const ranking = '/embed/ranking?group=county&period=2023-06';

for (const language of ['zh', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the ranking to embed has no violation that axe can find (${language}, ${colorScheme})`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${ranking}&lang=${language}`);
      await expect(page.getByRole('rowheader').first()).toBeVisible();
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  }
}

test('without a period it is the latest, and it leads to the whole', async ({ page }) => {
  await page.goto('/embed/ranking?group=county');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('县市区');
  await expect(page.getByRole('link')).toHaveAttribute('href', /\/ranking\.html\?group=county&period=/);
});

test.describe('in a newspaper’s page', () => {
  test.use({ quiet: false });

  test('the ranking stands in a frame, and no other page does', async ({ page, baseURL, watch }) => {
    const newspaper = await newspaperWith(
      `<iframe title="ranking" src="${baseURL}${ranking}"></iframe><iframe title="portal" src="${baseURL}/"></iframe>`,
    );
    await page.goto(newspaper.origin);
    await expect(page.frameLocator('[title=ranking]').getByRole('table')).toBeVisible();
    await expect.poll(() => watch.complaints.join(' ')).toContain("frame-ancestors 'none'");
    await expect(page.frameLocator('[title=portal]').getByRole('table')).toHaveCount(0);
    await newspaper.close();
  });
});
