import type { Page } from '@playwright/test';
import { auditViews } from './audit.ts';
import { sendPhoto, sendTip, streetPhoto, unguessable } from './citizen.ts';
import { expect, shoot, test } from './fixtures.ts';
import { arrived, signIn } from './signedIn.ts';
import { ask } from './staff.ts';

test.use({ quiet: false });
test.describe.configure({ timeout: 120_000 });

/** Lived once, at a desk. */
test.skip(({ isMobile }) => isMobile);

/** Opens a tip from the inbox by what it says, the newest first. */
async function openTip(page: Page, words: string): Promise<string> {
  const row = page.locator('.tip-item').filter({ hasText: words });
  await row.getByRole('link').first().click();
  await expect(page.locator('main h1')).toContainText('群众反映 FY-');
  await arrived(page);
  return new URL(page.url()).searchParams.get('number') ?? '';
}

async function step(page: Page, name: string) {
  await page.locator('.tip-menu').getByRole('link', { name, exact: true }).click();
  await expect(page.locator('form.command')).toBeVisible();
  return page.locator('form.command');
}

test('a tip is laid beside its like, written anew without personal data, and accepted; handlers never see it', async ({
  page,
  browser,
  baseURL,
  request,
}, info) => {
  const street = `${unguessable()}路`;
  const location = { latitude: 29.84 + Math.random() / 100, longitude: 114.32 + Math.random() / 100 };
  const photo = await sendPhoto(request, await streetPhoto(browser));
  const address = `咸安区${street}88号`;
  await sendTip(request, { text: `${street}的垃圾桶满溢，污水流到路上。`, address, location });
  const { trackingCode: code } = await sendTip(request, {
    text: `${street}垃圾桶满溢好几天，污水横流，车主电话13800000000，旁边停着鄂L·12345。`,
    address,
    location,
    photos: [photo],
  });

  await signIn(page, 'supervisor', '/desk.html?view=tips&order=NEWEST');
  await expect(page.locator('.tip-item').filter({ hasText: street })).toHaveCount(2);
  await page.keyboard.press('j');
  await expect(page.locator('.tip-link').first()).toBeFocused();
  await shoot(page, info, 'desk-tips-zh');
  const number = await openTip(page, `${street}垃圾桶满溢好几天`);

  const likely = page.locator('.tip-likely');
  await expect(likely).toContainText(`${street}的垃圾桶满溢`);
  await likely
    .getByRole('button', { name: /并排对比 FY-/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('同一地点');
  await expect(dialog).toContainText(`${street}的垃圾桶满溢`);
  await shoot(page, info, 'desk-tip-compare-zh');
  await dialog.getByRole('button', { name: '关闭' }).last().click();

  const form = await step(page, '受理并立案');
  await form.getByLabel('案件标题').fill(`${street}垃圾桶满溢`);
  await form.getByRole('button', { name: '以原文为底稿改写' }).click();
  await expect(form.getByText('情况描述中有 2 处疑似个人信息')).toBeVisible();
  await form.getByRole('button', { name: '遮盖 手机号“13800000000”，改为“***********”' }).first().click();
  await expect(form.getByText('情况描述中有 1 处疑似个人信息')).toBeVisible();
  await form.getByLabel('情况描述').fill(`${street}垃圾桶满溢，污水流到路面，需清运并冲洗。`);
  await form.getByLabel('属地').selectOption('XN-XA');
  await form.getByRole('button', { name: '遮挡', exact: true }).click();
  await dialog.getByRole('button', { name: '添加遮挡框' }).click();
  await dialog.getByRole('button', { name: '完成' }).click();
  await expect(form.getByRole('button', { name: '已遮挡 1 处' })).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await shoot(page, info, 'desk-tip-accept-zh');
  await form.getByRole('button', { name: '受理并立案' }).click();
  const done = page.locator('.tip-done');
  await expect(done).toContainText('已受理，立案号');
  await expect(page.locator('main')).toContainText('已受理为案件');

  const { tip } = await ask<{ tip: { status: string; problemStatus: string } }>(
    request,
    undefined,
    'query($code: String!) { tip(trackingCode: $code) { status problemStatus } }',
    { code },
  );
  expect(tip).toEqual({ status: 'ACCEPTED', problemStatus: 'FILED' });
  await done.getByRole('link').click();
  await expect(page.locator('main h1')).toBeVisible();
  await arrived(page);
  await expect(page.locator('main')).toContainText('需清运并冲洗');
  await expect(page.locator('main')).not.toContainText('13800000000');

  await page.goto('/desk.html?view=tips&order=NEWEST');
  await arrived(page);
  await openTip(page, `${street}的垃圾桶满溢`);
  await page.getByRole('link', { name: `并到此件 ${number}` }).click();
  await page.locator('form.command').getByRole('button', { name: '并件' }).click();
  await expect(page.locator('.tip-done')).toContainText('已并件');
  await expect(page.locator('main')).toContainText(`已并入 ${number}`);

  await auditViews(page, ['/desk.html?view=tips&box=all', `/desk.html?view=tip&number=${number}&act=reply`]);

  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
  const handler = await context.newPage();
  await signIn(handler, 'handler', `/desk.html?view=tip&number=${number}`);
  await expect(handler.locator('main')).toContainText('不在您的职责范围内');
  await expect(handler.locator('main')).not.toContainText(street);
  await context.close();
});

test('a claimed reward goes from proposal to payment, and nobody learns whose it is', async ({
  page,
  browser,
  baseURL,
  request,
}, info) => {
  const street = `${unguessable()}路`;
  // By its amount a reward is told apart: nothing else of the tip is in the ledger.
  const amount = `${100 + Math.floor(Math.random() * 800)}.${10 + Math.floor(Math.random() * 90)}`;
  const { claimCode } = await sendTip(request, {
    text: `${street}有人夜间倾倒建筑垃圾。`,
    address: `咸安区${street}`,
    rewardClaim: true,
    contact: { kind: 'PHONE', value: '13900000000', consent: true },
  });
  await signIn(page, 'supervisor', '/desk.html?view=tips&order=NEWEST');
  const number = await openTip(page, street);
  await expect(page.locator('main')).not.toContainText('13900000000');
  await expect(page.locator('.tip-barred')).toContainText('请先承接本件');
  let form = await step(page, '受理并立案');
  await form.getByLabel('案件标题').fill(`${street}倾倒建筑垃圾`);
  await form.getByLabel('情况描述').fill('路边有成堆建筑垃圾，需清运。');
  await form.getByLabel('属地').selectOption('XN-XA');
  await form.getByRole('button', { name: '受理并立案' }).click();
  await expect(page.locator('.tip-done')).toContainText('立案号');
  form = await step(page, '查看联系方式');
  await expect(form).toContainText('记入审计');
  await form.getByLabel('查看理由').fill('需电话核实倾倒的具体位置');
  await form.getByRole('button', { name: '查看', exact: true }).click();
  await expect(page.locator('.tip-form')).toContainText('13900000000');
  form = await step(page, '提议奖励');
  await form.getByLabel('金额').fill(amount);
  await form.getByRole('button', { name: '提议奖励' }).click();
  await expect(page.locator('.tip-done')).toContainText('等待领导决定');

  for (const [name, state, open, submit] of [
    ['leader', 'PROPOSED', '决定', '作出决定'],
    ['publisher', 'DECIDED', '兑现', '确认已付'],
  ] as const) {
    const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
    const person = await context.newPage();
    await signIn(person, name, `/desk.html?view=rewards&state=${state}`);
    const row = person.getByRole('row').filter({ hasText: amount });
    await expect(row).not.toContainText(number);
    await row.getByRole('button', { name: open }).click();
    const dialog = person.getByRole('dialog');
    if (name === 'leader') await dialog.getByRole('radio', { name: '同意', exact: true }).check();
    else {
      await dialog.getByLabel('领奖码').fill(claimCode ?? '');
      await dialog.getByLabel('凭据').fill('财务收据');
    }
    await dialog.getByRole('button', { name: submit }).click();
    await expect(dialog).toBeHidden();
    await shoot(person, info, `desk-rewards-${name}-zh`);
    if (name === 'publisher') await auditViews(person, ['/desk.html?view=rewards&state=SETTLED']);
    await context.close();
  }
});
