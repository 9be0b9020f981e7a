import { expect, open, shoot, test } from './fixtures.ts';

test('the switch gives English, keeps the page, and is remembered', async ({ page }, info) => {
  await open(page, '/ranking.html?group=county&period=2022-12');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('h1')).toContainText('December 2022');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(page.url()).toContain('lang=en');
  await open(page, '/ranking.html?group=county&period=2023-06');
  await expect(page.locator('h1')).toContainText('June 2023');
  await expect(page.getByRole('table').first()).toContainText('against the release before, December 2022');
  await shoot(page, info, 'ranking-en');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page.locator('h1')).toContainText('2023年6月');
});

for (const [name, path] of [
  ['home', '/?lang=en'],
  ['unit', '/unit.html?code=XN-CB&lang=en'],
  ['units', '/unit.html?lang=en'],
  ['search', '/search.html?q=%E8%B5%A4%E5%A3%81&lang=en'],
] as const) {
  test(`${name} in English keeps English in its own words`, async ({ page }, info) => {
    await open(page, path);
    await expect(page.locator('.tabs')).toHaveText(
      /Home.*Rankings.*Units.*Problems.*Notices.*Statistics.*Search.*Tell us/,
    );
    const own = await page.locator('header, footer, main h1, main .meta:not(.notice *)').allInnerTexts();
    expect(own.join(' ').replace('中文', '')).not.toMatch(/排名|单位|搜索|登录/);
    await shoot(page, info, `${name}-en`);
  });
}
