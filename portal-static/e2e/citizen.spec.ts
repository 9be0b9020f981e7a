import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { codeLength, codeState, groupedCode } from '../src/tip/code.ts';
import { carriesExif } from '../src/tip/picture.ts';
import { exposed } from './exposed.ts';
import { expect, open, shoot, test } from './fixtures.ts';
import { aPhoto } from './photo.ts';
import { type Staff, staff } from './staff.ts';
import { staticHost } from './staticHost.ts';

// Being offline is part of the story, and browsers complain about it.
test.use({ quiet: false });

const street = '永安大道12号门前，公交站对面';

/** Words that nobody else uses. */
const words = () => `路口的垃圾桶满了好几天没人清，味道很大。编号 ${randomUUID().slice(0, 8)}`;

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

/** Fills in the three steps, without permission to be located. */
async function write(page: Page, text: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .last()
    .setInputFiles(await aPhoto(page));
  await expect(page.getByRole('img', { name: '第 1 张照片' })).toBeVisible();
  await next(page);
  await page.getByRole('button', { name: '用手机定位' }).click();
  await expect(page.getByRole('alert')).toContainText('用文字说明地点');
  await next(page);
  await expect(page.getByLabel('用文字说明地点')).toBeFocused();
  await page.getByLabel('用文字说明地点').fill(street);
  await next(page);
  await page.getByLabel('说明情况').fill(text);
  await page.getByRole('button', { name: /^暴露垃圾/ }).click();
  await page.getByRole('button', { name: '去核对' }).click();
  await expect(page.getByRole('heading', { name: '核对一下' })).toBeFocused();
}

/** Nothing that axe can find is wrong with what is shown. */
async function sound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

const send = (page: Page) => page.getByRole('button', { name: '提交', exact: true }).click();

/** The code that is shown once. */
async function shownCode(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: '已收到，谢谢您' })).toBeVisible({ timeout: 30_000 });
  const code = (await page.locator('.code-letters').first().innerText()).replace(/\s/g, '');
  expect(codeState(code)).toBe('sound');
  return code;
}

interface Inbox {
  readonly tips: {
    readonly nodes: { readonly number: string; readonly revision: number; readonly text: string }[];
  };
}

/** The tips of these words, as a supervisor finds them. */
async function tipsOf(text: string, { ask }: Staff) {
  const { tips } = await ask<Inbox>(
    'supervisor',
    '{ tips(orderBy: NEWEST, first: 100) { nodes { number revision text } } }',
  );
  return tips.nodes.filter((tip) => tip.text === text);
}

/** Puts the tip on file, has it handled, and checks it: each by whoever may. */
async function settle(text: string, office: Staff): Promise<void> {
  const { tipReport } = await office.ask<{ tipReport: { problem: { number: string } } }>(
    'supervisor',
    'query($number: String!) { tipReport(number: $number) { problem { number } } }',
    { number: (await tipsOf(text, office))[0]?.number },
  );
  const of = { problem: tipReport.problem.number };
  const step = (account: string, mutation: string, input: Record<string, unknown>) =>
    office.take(account, mutation, { ...of, ...input }, 'problem { number }');
  await step('supervisor', 'dispatchProblem', { lead: 'XN-XA' });
  await step('handler', 'acknowledgeProblem', {});
  await step('handler', 'submitRectification', { text: '已清运并冲洗' });
  await step('supervisor2', 'verifyRectification', { passed: true, outcome: 'FIXED', note: '现场干净' });
}

test('a citizen reports without a name, follows it by its code, and has a say', async ({
  page,
  context,
}, info) => {
  test.slow();
  const office = staff(context.request);
  const text = words();
  await open(page, '/tell.html');
  await write(page, text);
  await shoot(page, info, 'tell-check-zh');
  await sound(page);

  // The browser is closed: all of it is there again, and no photo tells where it was taken.
  await page.close();
  const again = await context.newPage();
  await open(again, '/tell.html?step=check');
  await expect(again.getByRole('status').filter({ hasText: '接着上次写' })).toBeVisible();
  await expect(again.getByText(text)).toBeVisible();
  const kept = await keptPicture(again);
  expect(carriesExif(kept.bytes)).toBe(false);
  // It lay on its side, as cameras write them.
  expect(kept.height).toBeGreaterThan(kept.width);

  await context.setOffline(true);
  await send(again);
  await expect(again.getByRole('alert')).toContainText('恢复后会自动发送');
  await shoot(again, info, 'tell-offline-zh');
  await sound(again);
  await context.setOffline(false);
  const code = await shownCode(again);
  await expect(again.getByRole('img', { name: '打开进展页的二维码' })).toBeVisible();
  await shoot(again, info, 'tell-sent-zh');
  await sound(again);
  const download = again.waitForEvent('download');
  await again.getByRole('button', { name: '保存为文件' }).click();
  expect(await readAll(await (await download).createReadStream())).toContain(code);

  await again.getByRole('link', { name: '看进展' }).click();
  await expect(again.getByText('有新进展会自动显示')).toBeVisible();
  expect(again.url()).not.toContain('#');
  const main = again.locator('main');
  await expect(main).toContainText(text);

  // The office takes it up: the news arrives by itself.
  const [tip] = await tipsOf(text, office);
  await office.take(
    'supervisor',
    'triageTip',
    {
      tip: tip?.number,
      decision: 'ACCEPT',
      expectedRevision: tip?.revision,
      problem: {
        category: 'E01-02',
        title: '路口垃圾桶满溢',
        description: '路口垃圾桶满溢，无人清运',
        address: '永安大道路口',
        territory: 'XN-XA',
      },
    },
    'tip { number }',
  );
  await expect(again.getByRole('heading', { name: /已受理/ })).toBeVisible();

  await again.getByLabel('写给办理单位').fill('今天又堆了两袋');
  await again.getByRole('button', { name: '发送' }).click();
  await expect(main.locator('.tip-messages')).toContainText('今天又堆了两袋');
  await office.take('supervisor', 'replyToTip', { tip: tip?.number, text: '已安排清运' }, 'tip { number }');
  await expect(main.locator('.tip-messages')).toContainText('已安排清运');

  await settle(text, office);
  await expect(again.getByRole('heading', { name: /已结案/ })).toBeVisible();
  await shoot(again, info, 'tip-closed-zh');
  await sound(again);
  await again.getByRole('radio', { name: '部分解决' }).check();
  await again.getByRole('radio', { name: '3 星，一般' }).check();
  await again.getByRole('button', { name: '提交评价' }).click();
  await expect(main).toContainText('3 星，部分解决');
  await again.getByLabel('为什么不同意').fill('只清了一半');
  await again.getByRole('button', { name: '提出异议' }).click();
  await expect(again.getByRole('heading', { name: '您的异议正在复核' })).toBeVisible();
  await shoot(again, info, 'tip-contested-zh');

  // Nothing of it stays on the device.
  await open(again, '/tell.html?step=what');
  await expect(again.getByLabel('说明情况')).toHaveValue('');
});

test('closed while sending, it goes on when it is opened again, and nothing is sent twice', async ({
  page,
  context,
}) => {
  const text = words();
  await open(page, '/tell.html');
  await write(page, text);
  // The request arrives, and its answer gets lost.
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('mutation SubmitTip')) {
      await route.fetch();
      await route.abort('connectionreset');
    } else await route.continue();
  });
  await send(page);
  await expect(page.getByText('可能已经收到')).toBeVisible({ timeout: 20_000 });
  await page.close();

  const again = await context.newPage();
  await again.goto('/tell.html');
  await shownCode(again);
  expect(await tipsOf(text, staff(context.request))).toHaveLength(1);
});

test('what others have reported is offered before sending, and can be added to', async ({
  page,
  context,
}, info) => {
  const { request } = context;
  // A place that nobody else uses.
  const latitude = 29.8 + Math.random() / 10;
  const longitude = 114.28 + Math.random() / 10;
  const title = `路口成堆垃圾${randomUUID().slice(0, 8)}`;
  const { number } = await exposed(page, request, { title, latitude, longitude });
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude, longitude, accuracy: 8 });
  await open(page, '/tell.html?step=place');
  await page.getByRole('button', { name: '用手机定位' }).click();
  await expect(page.locator('.tell-point')).toContainText('误差约 8 米');
  await page.getByRole('button', { name: '在地图上选点' }).click();
  await expect(page.getByText('可以拖动图钉')).toBeVisible();
  await shoot(page, info, 'tell-map-zh');
  await next(page);
  const text = `路口有成堆生活垃圾，气味很大 ${randomUUID().slice(0, 8)}`;
  await page.getByLabel('说明情况').fill(text);
  await page.getByRole('button', { name: /^暴露垃圾/ }).click();
  await page.getByRole('button', { name: '去核对' }).click();
  const likely = page.getByRole('listitem').filter({ hasText: title });
  await expect(likely.getByRole('link', { name: '就是这件，看它的进展' })).toHaveAttribute(
    'href',
    `./problem.html?number=${number}`,
  );
  await likely.getByRole('button', { name: '是同一件，我来补充' }).click();
  await expect(page.getByText(`将作为 ${number} 的补充提交`)).toBeVisible();
  await send(page);
  await shownCode(page);
  const sent = await tipsOf(`${text}\n（反映人认为与公示 ${number} 是同一件事）`, staff(request));
  expect(sent).toHaveLength(1);
});

test('what the server does not take is said, and stays', async ({ page }) => {
  await open(page, '/tell.html');
  await write(page, words());
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('mutation SubmitTip')) return route.continue();
    const error = { code: 'OUTSIDE_THE_CITY', field: ['location'], message: '该位置不在本市范围内' };
    const submitTip = {
      trackingCode: null,
      receivedAt: null,
      receipt: null,
      claimCode: null,
      userErrors: [error],
    };
    return route.fulfill({ json: { data: { submitTip } } });
  });
  await send(page);
  await expect(page.getByRole('alert')).toContainText('该位置不在本市范围内');
  await expect(page.getByText(street)).toBeVisible();
  await page.getByRole('button', { name: '清除草稿' }).click();
  await page.getByRole('button', { name: '清除', exact: true }).click();
  await expect(page.getByRole('heading', { name: '先拍张照片' })).toBeVisible();
});

test('a slip of the pen is told at once, and a code that is none of ours kindly', async ({ page }, info) => {
  await open(page, '/tip.html');
  const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
  const some = Array.from({ length: codeLength - 1 }, () => letters[Math.floor(Math.random() * 32)]).join('');
  const sound = letters.map((letter) => some + letter).find((each) => codeState(each) === 'sound') ?? '';
  const wrong = sound.slice(0, -1) + letters.find((letter) => letter !== sound.at(-1));
  await page.getByLabel('查询码').fill(wrong.toLowerCase());
  await expect(page.getByText('有笔误')).toBeVisible();
  await page.getByLabel('查询码').fill(groupedCode(sound).toLowerCase().replaceAll('0', 'o'));
  await expect(page.getByText('格式正确')).toBeVisible();
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByRole('alert')).toContainText('没有找到');
  await shoot(page, info, 'tip-missing-zh');
});

test('without a network the page opens again with what was written', async ({ browser, baseURL }) => {
  const host = await staticHost({ api: baseURL });
  const page = await phoneless(browser);
  try {
    await open(page, `${host.origin}/tell.html?step=what`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.getByLabel('说明情况').fill('断网也不丢');
    await page.waitForTimeout(300);
    await host.close();
    await page.reload();
    await expect(page.getByLabel('说明情况')).toHaveValue('断网也不丢');
  } finally {
    await page.context().close();
  }
});

/** A page of its own, so that its service worker stays with it. */
async function phoneless(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: 'zh-CN' })).newPage();
}

/** The picture that the device keeps, with the size in which it is drawn. */
async function keptPicture(page: Page): Promise<{ bytes: Uint8Array; width: number; height: number }> {
  const found = await page.evaluate(async () => {
    const request = indexedDB.open('sunboard.tell');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const all = database.transaction('pictures').objectStore('pictures').getAll();
    const [bytes] = await new Promise<ArrayBuffer[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    const bitmap = await createImageBitmap(new Blob([bytes ?? new ArrayBuffer(0)]));
    return {
      bytes: [...new Uint8Array(bytes ?? new ArrayBuffer(0))],
      width: bitmap.width,
      height: bitmap.height,
    };
  });
  return { ...found, bytes: Uint8Array.from(found.bytes) };
}

async function readAll(stream: AsyncIterable<unknown>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}
