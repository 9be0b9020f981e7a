import { expect, open, settled, shoot, test } from './fixtures.ts';

test('赤壁 finds the unit first, with what was found marked', async ({ page }, info) => {
  await open(page, '/search.html');
  await page.getByRole('searchbox').fill('赤壁');
  await page.getByRole('button', { name: '搜索' }).click();
  await settled(page);
  expect(new URL(page.url()).searchParams.get('q')).toBe('赤壁');
  const first = page.locator('.hit').first();
  await expect(first).toContainText('赤壁市');
  await expect(first.locator('mark').first()).toHaveText('赤壁');
  await shoot(page, info, 'search-zh');
  await first.getByRole('link').click();
  await expect(page.locator('h1')).toHaveText('赤壁市');
});

test('红色物业 finds notices or rankings, and a facet limits the hits', async ({ page }) => {
  await open(page, '/search.html?q=%E7%BA%A2%E8%89%B2%E7%89%A9%E4%B8%9A');
  await expect(page.locator('.hit mark').filter({ hasText: '红色物业' }).first()).toBeVisible();
  const facet = page.getByRole('navigation', { name: '按类别筛选' }).getByRole('link', { name: /通报/ });
  const promised = Number((await facet.innerText()).replace(/\D/g, ''));
  expect(promised).toBeGreaterThan(0);
  await facet.click();
  await expect(facet).toHaveAttribute('aria-current', 'true');
  await settled(page);
  await expect(page.locator('.hit')).toHaveCount(Math.min(10, promised));
  expect(page.url()).toContain('kind=PUBLICATION');
});

test('more hits follow by cursor, none twice', async ({ page }) => {
  await open(page, '/search.html?q=%E5%92%B8%E5%AE%81');
  const hits = page.locator('.hit');
  const all = Number((await page.locator('main .meta').first().innerText()).replace(/\D/g, ''));
  expect(all).toBeGreaterThan(0);
  const more = page.getByRole('button', { name: '显示更多' });
  while (await more.isVisible()) {
    const before = await hits.count();
    await more.click();
    await expect.poll(() => hits.count()).toBeGreaterThan(before);
  }
  await expect(hits).toHaveCount(all);
  const addresses = await hits.locator('h2').allInnerTexts();
  expect(addresses.length).toBe(all);
});

test('nothing found says so and what to try', async ({ page }) => {
  await open(page, '/search.html?q=zzzzqqqq');
  await expect(page.getByText('没有找到“zzzzqqqq”')).toBeVisible();
});
