import type { Browser, Locator, Page } from '@playwright/test';
import { expect, shoot, test } from './fixtures.ts';
import { arrived, signIn } from './signedIn.ts';

test.use({ quiet: false });
test.describe.configure({ timeout: 120_000 });

/** The day is lived once, on screens of its own sizes. */
test.skip(({ isMobile }) => isMobile, 'it brings phones of its own');

/** A photo that nobody has sent before: what the page looks like now. */
const photoOf = async (page: Page) => ({
  name: 'photo.jpg',
  mimeType: 'image/jpeg',
  buffer: await page.screenshot({ type: 'jpeg' }),
});

/** Another person with a browser of their own. */
async function person(browser: Browser, baseURL: string, name: string, path: string, phone = false) {
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    ...(phone ? { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } : {}),
  });
  const page = await context.newPage();
  await signIn(page, name, path);
  return page;
}

const choose = (room: Locator, label: string, option: string | RegExp) =>
  room
    .getByLabel(label)
    .locator('option')
    .filter({ hasText: option })
    .first()
    .getAttribute('value')
    .then((value) => room.getByLabel(label).selectOption(value ?? ''));

async function takeStep(page: Page, step: string): Promise<Locator> {
  await page.getByRole('link', { name: step, exact: true }).click();
  const form = page.locator('form.command');
  await expect(form).toBeVisible();
  return form;
}

async function sent(photos: Locator): Promise<void> {
  await expect(photos.locator('[data-state="sent"]')).toHaveCount(1, { timeout: 30_000 });
}

/** Files a problem and gives back its number. */
async function file(page: Page, title: string): Promise<string> {
  const form = page.locator('form.command');
  await choose(form, '类别', /道路/);
  await form.getByLabel('标题').fill(title);
  await form.getByLabel('问题描述').fill('人行道地砖松动约三平方米，雨后积水，行人绕行。');
  await form
    .locator('input[type=file]')
    .last()
    .setInputFiles(await photoOf(page));
  await form.getByLabel('地点').fill('温泉路与银泉大道路口东南角');
  await choose(form, '属地', '咸安区');
  await form.getByLabel(/样例数据/).check();
  await sent(form);
  await form.getByRole('button', { name: '立案' }).click();
  await page.waitForURL(/view=problem&number=/);
  await arrived(page);
  return new URL(page.url()).searchParams.get('number') ?? '';
}

test("a cadre's day: filed, dispatched, put right, verified on the spot", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const base = baseURL ?? '';
  const title = `地砖松动 ${crypto.randomUUID().slice(0, 8)}`;

  await signIn(page, 'supervisor', '/desk.html?view=file');
  expect(page.url()).toContain('/desk.html?view=file');
  const number = await file(page, title);
  await expect(page.locator('h1')).toHaveText(title);
  await expect(page.locator('.problem-head')).toContainText('已立案');

  const dispatch = await takeStep(page, '派遣');
  await dispatch.getByRole('button', { name: '派遣' }).click();
  await expect(dispatch.getByRole('alert')).toContainText('请填写这一项');
  await choose(dispatch, '主办单位', '咸安区');
  await dispatch.getByRole('button', { name: '派遣' }).click();
  await expect(page.locator('.problem-head')).toContainText('已派遣');
  await expect(page.locator('.ticket')).toContainText('白单');
  await page.screenshot({ path: `target/screenshots/desk-problem-${info.project.name}.png`, fullPage: true });

  const address = `/desk.html?view=problem&number=${number}`;
  const handler = await person(browser, base, 'handler', address, true);
  expect(handler.url()).toContain(number);
  await (await takeStep(handler, '签收')).getByRole('button', { name: '签收' }).click();
  await expect(handler.locator('.problem-head')).toContainText('处置中');
  // The supervisor's page follows by itself.
  await expect(page.locator('.problem-head')).toContainText('处置中', { timeout: 15_000 });

  const report = await takeStep(handler, '上报整改');
  await report.getByLabel('整改情况').fill('已更换地砖三平方米，疏通雨水口，现场已清理。');
  await report
    .locator('input[type=file]')
    .last()
    .setInputFiles(await photoOf(handler));
  await sent(report);
  await report.getByRole('button', { name: '上报整改' }).click();
  await expect(handler.locator('.problem-head')).toContainText('待核查');

  // Who dispatched may not verify, and is told why.
  await expect(page.locator('.problem-head')).toContainText('待核查', { timeout: 15_000 });
  await page.getByText(/其他步骤及不能办理的原因/).click();
  await expect(page.locator('.actions-others')).toContainText('请由另一位督导人员核查');

  const verifier = await person(browser, base, 'supervisor2', `${address}&mode=site`, true);
  const form = verifier.locator('form.command');
  await form
    .locator('input[type=file]')
    .last()
    .setInputFiles(await photoOf(verifier));
  await sent(form);
  await form.getByLabel('已整改', { exact: false }).first().check();
  await form.getByLabel('三 情况').fill('地砖已换，雨水口通畅，照片见附。');

  // Meanwhile the unit takes its report back and hands in another: the verifier is told, and keeps what was typed.
  await verifier.context().setOffline(true);
  const withdrawal = await takeStep(handler, '撤回上报');
  await withdrawal.getByLabel('原因').fill('补拍一张远景照片。');
  await withdrawal.getByRole('button', { name: '撤回上报' }).click();
  await expect(handler.locator('.problem-head')).toContainText('处置中');
  const again = await takeStep(handler, '上报整改');
  await again.getByLabel('整改情况').fill('已更换地砖，补报远景照片。');
  await again.getByRole('button', { name: '上报整改' }).click();
  await expect(handler.locator('.problem-head')).toContainText('待核查');

  await form.getByRole('button', { name: '核查' }).click();
  await expect(form.getByRole('alert')).toContainText('没有网络');
  await expect(form.getByLabel('三 情况')).toHaveValue('地砖已换，雨水口通畅，照片见附。');
  await verifier.context().setOffline(false);
  const conflict = verifier.locator('.trouble').filter({ hasText: /其他人已先办理|情况有了变化/ });
  await form.getByRole('button', { name: '核查' }).click();
  await expect(conflict.first()).toBeVisible();
  await expect(conflict.first()).toContainText('咸安区');
  await shoot(verifier, info, 'desk-conflict-phone');
  await conflict.first().getByRole('button').click();
  await expect(conflict).toHaveCount(0);
  await expect(form.getByLabel('三 情况')).toHaveValue('地砖已换，雨水口通畅，照片见附。');
  await form.getByRole('button', { name: '核查' }).click();
  await expect(verifier.getByRole('status').filter({ hasText: '核查结果已提交' })).toBeVisible();

  await expect(page.locator('.problem-head')).toContainText('已结案', { timeout: 15_000 });
  await expect(page.locator('.timeline')).toContainText('核查通过');
  await expect(page.locator('.photo-kinds h3')).toHaveText(['整改前', '整改后', '核查']);

  const [notice] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '整改通知书' }).click(),
  ]);
  await expect(notice.locator('.number')).toContainText('号');
  await expect(notice.locator('main')).toContainText('咸安区');
  await shoot(notice, info, 'desk-notice');

  await handler.goto('/desk.html?view=file');
  await expect(handler.locator('h1')).toHaveText('这一页不在您的职责范围内');
  await expect(handler.locator('main')).toContainText('督导');
  await shoot(handler, info, 'desk-forbidden-phone');
});

test('a sign-in that has run out is asked for again, and nothing typed is lost', async ({ page }) => {
  await signIn(page, 'supervisor', '/desk.html?view=file');
  const title = `未提交 ${crypto.randomUUID().slice(0, 8)}`;
  const form = page.locator('form.command');
  await choose(form, '类别', /道路/);
  await form.getByLabel('标题').fill(title);
  await form.getByLabel('问题描述').fill('这段文字不能丢。');
  await form.getByLabel('地点').fill('温泉路');
  await choose(form, '属地', '咸安区');
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('fileProblem')
      ? route.fulfill({
          status: 401,
          json: { errors: [{ message: '令牌无效或已过期', extensions: { code: 'UNAUTHENTICATED' } }] },
        })
      : route.fallback(),
  );
  await form.getByRole('button', { name: '立案' }).click();
  await expect(form.getByRole('alert')).toContainText('登录已过期');
  await page.unroute('**/graphql');
  await form.getByRole('button', { name: '重新登录' }).click();
  await arrived(page);
  expect(page.url()).toContain('/desk.html?view=file');
  await expect(form.getByLabel('标题')).toHaveValue(title);
  await expect(form.getByLabel('问题描述')).toHaveValue('这段文字不能丢。');
  await form.getByRole('button', { name: '清除重填' }).click();
  await expect(form.getByLabel('标题')).toHaveValue('');
});
