import { expect, open, shoot, test } from './fixtures.ts';

test("a unit's line has its table, newest release first", async ({ page }, info) => {
  await open(page, '/unit.html?code=XN-CB');
  await expect(page.locator('h1')).toHaveText('赤壁市');
  const chart = page.getByRole('img', { name: /赤壁市/ });
  await expect(chart).toBeVisible();
  await expect(chart.locator('circle')).toHaveCount(4);
  await expect(chart.locator('.trend-line')).toHaveCount(3);
  const lines = page.getByRole('table', { name: /县市区/ }).locator('tbody tr');
  await expect(lines).toHaveCount(4);
  await expect(lines.first()).toContainText('2023年6月');
  await expect(lines.first()).toContainText('87.90');
  await expect(lines.last()).toContainText('首次发布');
  await shoot(page, info, 'unit-zh');
});

test('the line breaks where the unit was unranked', async ({ page }, info) => {
  await open(page, '/unit.html?code=XN-GX');
  const chart = page.getByRole('img', { name: /咸宁高新区/ });
  await expect(chart.locator('circle')).toHaveCount(3);
  await expect(chart.locator('.trend-gap')).toHaveCount(1);
  await expect(page.getByRole('table').locator('tbody tr').first()).toContainText('未列入');
  await shoot(page, info, 'unit-gap-zh');
});

test('a release leads from the unit to its ranking and back', async ({ page }) => {
  await open(page, '/unit.html?code=XN-JY');
  await page.getByRole('table').getByRole('link', { name: '2021年9月' }).click();
  await expect(page.locator('h1')).toContainText('2021年9月');
  await page.getByRole('table').first().getByRole('link', { name: '嘉鱼县' }).click();
  await expect(page.locator('h1')).toHaveText('嘉鱼县');
});

test('without a code all units are listed, and an unknown code is not found', async ({ page }, info) => {
  await open(page, '/unit.html');
  await expect(page.locator('.units').getByRole('link', { name: '咸安区' })).toBeVisible();
  await shoot(page, info, 'units-zh');
  await open(page, '/unit.html?code=XN-NOWHERE');
  await expect(page.getByRole('alert')).toContainText('没有找到');
});
