import { expect, open, settled, shoot, test } from './fixtures.ts';

test('赤壁 finds the unit first, with what was found marked', async ({ page }, info) => {
  await open(page, '/search.html');
  await page.getByRole('combobox').fill('赤壁');
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

test('what one may be typing is suggested, and chosen with the keyboard alone', async ({ page }, info) => {
  await open(page, '/search.html');
  const box = page.getByRole('combobox');
  await box.pressSequentially('赤');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await shoot(page, info, 'search-suggestions-zh');
  await box.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveValue('赤壁市');
  await box.press('Escape');
  await expect(options.first()).toBeHidden();
  await expect(box).toHaveValue('赤');
  await box.press('ArrowDown');
  await box.press('ArrowDown');
  await box.press('Enter');
  await page.waitForURL(/q=/);
  await settled(page);
  await expect(page.locator('.hit').first()).toBeVisible();
});

test('a slip of the pen is answered with what may have been meant', async ({ page }) => {
  await open(page, '/search.html?q=%E8%B5%A4%E7%A2%A7');
  const meant = page.locator('.search-meant').getByRole('link').first();
  await expect(meant).toHaveText('赤壁');
  await meant.click();
  await settled(page);
  await expect(page.locator('.hit').first()).toContainText('赤壁市');
});

test('hits are narrowed by year and put in another order, all in the address', async ({ page }) => {
  await open(page, '/search.html?q=%E8%B5%A4%E5%A3%81');
  await page.getByRole('navigation', { name: '排序' }).getByRole('link', { name: '最新' }).click();
  await settled(page);
  expect(page.url()).toContain('sort=DATE');
  const filters = page.locator('details.search-filters');
  if ((await filters.getAttribute('open')) === null) await filters.locator('summary').click();
  await filters.getByRole('navigation', { name: '年份' }).getByRole('link', { name: /2022/ }).click();
  await settled(page);
  expect(page.url()).toContain('from=2022-01-01');
  await expect(page.locator('.hit').filter({ hasText: '2023年6月' })).toHaveCount(0);
  await page.getByRole('link', { name: '清除全部筛选' }).click();
  await settled(page);
  expect(page.url()).not.toContain('from=');
});
