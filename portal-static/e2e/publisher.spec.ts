import type { Browser, Page } from '@playwright/test';
import { expect, open, shoot, test } from './fixtures.ts';
import { unguessable } from './newsroom.ts';
import { arrived, signIn } from './signedIn.ts';

// Signing in asks Keycloak, which is another origin.
test.use({ quiet: false });

/** Another person, in a browser of their own. */
async function colleague(browser: Browser, like: Page, username: string, path: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: new URL(like.url()).origin,
    viewport: like.viewportSize(),
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await signIn(page, username, path);
  return page;
}

test('a notice goes through three pairs of hands, stands in the news, and leaves a tombstone', async ({
  page,
  browser,
}, info) => {
  test.slow();
  const word = unguessable();
  const number = `城管通〔2026〕${word}`;
  const title = `十月城市管理通报 ${word}`;
  const address = `/desk.html?view=publication&number=${encodeURIComponent(number)}`;

  await signIn(page, 'publisher', '/desk.html?view=publication');
  await page.getByRole('button', { name: '保存为拟稿' }).click();
  await expect(page.getByRole('alert').first()).toContainText('需要修改');
  await page.getByLabel('文号').fill(number);
  await page.getByLabel('反映期').fill('2026-10');
  await page.getByLabel(/^标题/).fill(title);
  await page.getByLabel('小标题').fill('总体情况');
  await page.getByLabel('正文', { exact: true }).last().fill('十月问题整改情况平稳。');
  await page.getByLabel('依据').first().fill('2023年实施方案');
  await page.getByText('这是演示用的样例').click();
  const absent = page.locator('fieldset.draft-rows').filter({ hasText: '本期没有的部分' }).last();
  for (const part of ['排名与得分', '突出问题', '下一步', '落款', '附件'])
    await absent.getByLabel(part).fill('本期没有');
  await shoot(page, info, 'desk-draft-zh');
  await page.getByRole('button', { name: '保存为拟稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.locator('main')).toContainText('您是拟稿人；须由另一名发布人员办理。');
  await shoot(page, info, 'desk-publication-zh');

  const checker = await colleague(browser, page, 'publisher2', address);
  await checker.getByRole('button', { name: '核稿' }).click();
  await checker.getByRole('button', { name: '核稿通过' }).click();
  await expect(checker.getByRole('alert').first()).toContainText('需要修改');
  for (const group of await checker.locator('.checklist fieldset').all())
    await group.getByLabel('没有', { exact: true }).check();
  await shoot(checker, info, 'desk-check-zh');
  await checker.getByRole('button', { name: '核稿通过' }).click();
  await expect(checker.getByText('已核稿，等领导签发。').first()).toBeVisible();

  const leader = await colleague(browser, page, 'leader', address);
  await leader.getByRole('button', { name: '签发' }).click();
  await leader.locator('form').getByRole('button', { name: '签发' }).click();
  await expect(leader.getByText('已签发。').first()).toBeVisible();
  await leader.context().close();

  await checker.reload();
  await arrived(checker);
  await checker.getByRole('button', { name: '发布', exact: true }).click();
  await checker.getByRole('button', { name: '立即发布' }).click();
  await expect(checker.getByText('已发布，公众现在就能看到。').first()).toBeVisible();

  const reader = await (
    await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'zh-CN' })
  ).newPage();
  await open(reader, '/news.html');
  await reader.getByRole('link', { name: title }).click();
  await expect(reader.locator('h1')).toHaveText(title);
  await expect(reader.locator('.document')).toContainText('十月问题整改情况平稳。');

  await checker.getByRole('button', { name: '撤回' }).click();
  await checker.getByLabel(/理由/).fill('演练结束。');
  await checker.locator('form').getByRole('button', { name: '撤回' }).click();
  await expect(checker.getByText('已撤回，只留下文号和理由。').first()).toBeVisible();
  // A browser may keep what it has just read for a second.
  await expect(async () => {
    await open(reader, `/notice.html?number=${encodeURIComponent(number)}`);
    await expect(reader.getByText('这份发布已撤回')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(reader.getByText('理由：演练结束。')).toBeVisible();
  await reader.context().close();
  await checker.context().close();
});
