import { expect, open, settled, shoot, test } from './fixtures.ts';

test('a ranking shows who stands where, with what changed since the release before', async ({
  page,
}, info) => {
  await open(page, '/ranking.html?group=county&period=2023-06');
  await expect(page.locator('h1')).toContainText('2023年6月');
  const table = page.getByRole('table').first();
  await expect(table).toContainText('2022年12月');
  const lines = table.locator('tbody').first().getByRole('row');
  await expect(lines).toHaveCount(7);
  await expect(lines.first()).toContainText('中心城区');
  await expect(lines.first()).toContainText('91.26');
  await expect(lines.first()).toContainText('第一名');
  await expect(lines.first()).toContainText('+0.05');
  await expect(lines.nth(1)).toContainText('上升 5 位');
  await expect(lines.last()).toContainText('赤壁市');
  await expect(lines.last()).toContainText('末位');
  await expect(lines.locator('.bar-fill')).toHaveCount(7);
  await shoot(page, info, 'ranking-zh');
});

test('a unit that is not in the notice is unranked with the reason, never zero', async ({ page }) => {
  await open(page, '/ranking.html?group=county&period=2023-06');
  const line = page.locator('tr[data-unit="XN-GX"]');
  await expect(line).toContainText('咸宁高新区');
  await expect(line).toContainText('未排名');
  await expect(line).toContainText('未列入');
  await expect(line).toContainText('第 5 名，89.35 分');
  await expect(line.locator('.bar')).toHaveCount(0);
  expect(await line.innerText()).not.toMatch(/(^|\s)0(\.0+)?(\s|$)/);
});

test('an earlier month is chosen by its link; the address changes and back works', async ({ page }) => {
  await open(page, '/ranking.html?group=county&period=2023-06');
  await page.getByRole('link', { name: '2021年9月' }).click();
  await expect(page.locator('h1')).toContainText('2021年9月');
  await settled(page);
  expect(page.url()).toContain('period=2021-09');
  const lines = page.getByRole('table').first().locator('tbody tr');
  await expect(lines).toHaveCount(8);
  await expect(lines.first()).toContainText('嘉鱼县');
  await expect(lines.first()).toContainText('94.68');
  await expect(page.getByText('首次发布')).toBeVisible();
  await page.goBack();
  await expect(page.locator('h1')).toContainText('2023年6月');
  await page.goForward();
  await expect(page.locator('h1')).toContainText('2021年9月');
  await page.reload();
  await expect(page.locator('h1')).toContainText('2021年9月');
  await expect(page).toHaveTitle(/2021年9月/);
});

test("a month's notice shows its figures, and a misprint of the source as one", async ({ page }, info) => {
  await open(page, '/ranking.html?group=county&period=2022-08');
  const notice = page.locator('.notice');
  await expect(notice).toContainText('1,714');
  await expect(notice).toContainText('89.11');
  const misprinted = notice.getByRole('row', { name: /自管型/ });
  await expect(misprinted).toContainText('21.46%');
  await expect(misprinted).toContainText('16.42%');
  await shoot(page, info, 'notice-zh');
});

test('sources, rules and incentives stand beside the ranking', async ({ page }) => {
  await open(page, '/ranking.html?group=county&period=2023-06');
  const sources = page.getByRole('region', { name: '数据来源' });
  await expect(sources.getByRole('link').first()).toHaveAttribute('href', /^https?:\/\//);
  await expect(page.getByRole('region', { name: '评分依据' })).toContainText('2023');
  const incentives = page.getByRole('region', { name: '奖惩办法' });
  await expect(incentives).toContainText('100 万元');
  await expect(incentives).toContainText('中心城区');
  await expect(incentives).toContainText('赤壁市');
});

test('a period that was never released is not found, and the latest is offered', async ({ page }) => {
  await open(page, '/ranking.html?group=county&period=1999-01');
  await expect(page.getByRole('alert')).toContainText('没有找到');
  await page.getByRole('link', { name: '查看最新一期排名' }).click();
  await expect(page.locator('h1')).toContainText('县市区排名');
  await expect(page.getByRole('table').first()).toHaveAccessibleName(/得分与名次/);
});

test('the arithmetic is done again in the browser, and comes out identical', async ({ page }, info) => {
  await open(page, '/ranking.html?group=county&period=2023-06');
  const again = page.getByRole('region', { name: '自己重算一遍' });
  await again.getByRole('button').click();
  await expect(again).toContainText('完全一致');
  await shoot(page, info, 'ranking-recomputed-zh');
});

test('another group is chosen by its link, and the latest of the city stands first', async ({
  page,
}, info) => {
  await open(page, '/ranking.html');
  await expect(page.locator('h1')).toContainText('县市区');
  const groups = page.getByRole('navigation', { name: '选择考核分组' });
  await expect(groups.getByRole('link').first()).toHaveText('县市区');
  await groups.getByRole('link', { name: '咸安区乡镇' }).click();
  await expect(page.locator('h1')).toContainText('咸安区乡镇');
  expect(page.url()).toContain('group=townships-xa');
  await settled(page);
  await expect(page.getByText('样例数据').first()).toBeVisible();
  await shoot(page, info, 'ranking-townships-zh');
});
