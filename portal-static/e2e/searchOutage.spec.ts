import { expect, open, shoot, test } from './fixtures.ts';

/** Run against an API whose search engine is down: `npm run e2e:search-outage`. */
test('with search down the page says so, and the rest goes on', async ({ page }, info) => {
  await open(page, '/search.html?q=%E8%B5%A4%E5%A3%81');
  await expect(page.getByRole('alert')).toContainText('搜索暂时不可用');
  await expect(page.getByRole('alert')).toContainText('排名和单位页面不受影响');
  await shoot(page, info, 'search-down-zh');
  await page.getByRole('link', { name: '排名', exact: true }).click();
  await expect(page.locator('h1')).toContainText('县市区排名');
});
