import { AxeBuilder } from '@axe-core/playwright';
import { expect, open, shoot, test } from './fixtures.ts';

/** Rules about a page as a whole, which one that shows the same thing many times cannot keep. */
const ofWholePages = ['heading-order', 'landmark-unique'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no example of any component has a violation that axe can find (${colorScheme})`, async ({
    page,
  }, info) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, '/components.html');
    const examples = page.locator('[data-example]');
    await expect(examples.first()).toBeVisible();
    expect(await examples.count()).toBeGreaterThan(40);
    const { violations } = await new AxeBuilder({ page }).disableRules(ofWholePages).analyze();
    const found: string[] = [];
    for (const { id, nodes } of violations)
      for (const { target, html } of nodes) {
        const example = await page
          .locator(String(target.at(-1)))
          .first()
          .evaluate((element) => element.closest('[data-example]')?.getAttribute('data-example') ?? 'page');
        found.push(`${example}: ${id}: ${html}`);
      }
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await shoot(page, info, `components-${colorScheme}`);
  });
}

test('one component alone, and a window that gives the focus back', async ({ page }) => {
  await open(page, '/components.html?only=Dialog');
  const opener = page.getByRole('button', { name: '强制结案' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: '强制结案' });
  await expect(dialog).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('the switches show what another device would', async ({ page }, info) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/components.html?only=Status');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByLabel('深色').check();
  await expect.poll(paper).not.toBe(light);
  await page.getByLabel('深色').uncheck();
  await expect.poll(paper).toBe(light);
  await page.getByLabel('打印').check();
  await expect(page.locator('.tabs')).toBeHidden();
  await shoot(page, info, 'components-print');
});
