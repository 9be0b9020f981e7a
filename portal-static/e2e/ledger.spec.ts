import { expect, type Page } from '@playwright/test';
import { shoot, test } from './fixtures.ts';
import { arrived, signIn } from './signedIn.ts';

test.use({ quiet: false });
test.skip(({ isMobile }) => isMobile, 'many at once is work for a large screen');

const headings = '类别,标题,地址,属地,发现时间';

/** Brings a file to the import and sends it. */
async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text, 'utf8'),
  });
  await page.getByLabel(/样例数据/).check();
  await page.getByRole('button', { name: '检查并导入' }).click();
}

test('a file with faults shows each in its place; put right it is imported, dispatched at once and exported', async ({
  page,
}, info) => {
  test.setTimeout(90_000);
  const mark = crypto.randomUUID().slice(0, 8);
  await signIn(page, 'supervisor', '/desk.html?view=import');
  await bring(page, 'wrong.csv', `${headings}\n道路交通,破损 ${mark}甲,温泉路,无此单位,2026-11-01\n`);
  const faults = page.getByRole('alert');
  await expect(faults).toContainText('没有导入任何内容');
  const row = faults.locator('tbody tr').first();
  await expect(row).toContainText('2');
  await expect(row).toContainText('属地');
  await expect(row).toContainText('无此单位');
  await shoot(page, info, 'desk-import-faults-zh');

  await page.getByRole('button', { name: '移除wrong.csv' }).or(page.locator('.files-remove')).first().click();
  await bring(
    page,
    'right.csv',
    `${headings}\n道路交通,破损 ${mark}甲,温泉路,赤壁市,2026-11-01\n道路交通,破损 ${mark}乙,银泉大道,赤壁市,2026-11-01\n`,
  );
  await expect(page.getByRole('status').filter({ hasText: '已导入 2 件' })).toBeVisible();

  await page.goto('/desk.html?view=problems&queue=TO_DISPATCH');
  await arrived(page);
  for (const which of ['甲', '乙'])
    await page
      .getByRole('row', { name: `破损 ${mark}${which}` })
      .getByRole('checkbox')
      .check();
  await page.getByRole('toolbar').getByRole('button', { name: '派遣' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('主办单位').selectOption('XN-CB');
  await dialog.getByRole('button', { name: '派遣' }).click();
  await expect(dialog.getByRole('status')).toContainText('已办理 2 件，未办理 0 件');
  await shoot(page, info, 'desk-bulk-zh');
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(page.getByRole('toolbar')).toHaveCount(0);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('ledger.csv');

  // Search comes within a second or so, later on a busy machine.
  await expect(async () => {
    await page.getByRole('searchbox').fill(`${mark}甲`);
    await page.getByRole('button', { name: '搜索', exact: true }).click();
    await expect(page.locator('[data-row]').filter({ hasText: `${mark}甲` })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  expect(page.url()).toContain('q=');
});
