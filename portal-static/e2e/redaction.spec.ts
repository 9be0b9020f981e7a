import type { Locator, Page } from '@playwright/test';
import { auditViews } from './audit.ts';
import { streetPhoto, unguessable } from './citizen.ts';
import { expect, shoot, test } from './fixtures.ts';
import { arrived, signIn } from './signedIn.ts';
import { ask, sendPhoto, take } from './staff.ts';

test.use({ quiet: false });
test.describe.configure({ timeout: 120_000 });

/** Lived once, at a desk. */
test.skip(({ isMobile }) => isMobile);

/** Draws over the plate of the drawn photo with the mouse. */
async function drawOverPlate(page: Page, photo: Locator): Promise<void> {
  await photo.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await photo.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * 0.66, y + height * 0.65);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.75, y + height * 0.7, { steps: 4 });
  await page.mouse.move(x + width * 0.83, y + height * 0.76, { steps: 4 });
  await page.mouse.up();
}

/** The brightest of red, green and blue at two spots of a picture: over the plate, and in the sky. */
const brightness = (page: Page, url: string) =>
  page.evaluate(async (address) => {
    const image = await createImageBitmap(await (await fetch(address)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(image, 0, 0);
    const at = (x: number, y: number) =>
      Math.max(
        ...pen.getImageData(Math.round(image.width * x), Math.round(image.height * y), 1, 1).data.slice(0, 3),
      );
    return { plate: at(0.74, 0.705), sky: at(0.5, 0.1) };
  }, url);

test('words and a photo are redacted by one, approved by another; the original is never public', async ({
  page,
  browser,
  baseURL,
  request,
}, info) => {
  const title = `${unguessable()}路口暴露垃圾`;
  const original = await sendPhoto(request, 'supervisor', await streetPhoto(browser));
  const { problem: filed } = await take<{ problem: { number: string } }>(
    request,
    'supervisor',
    'fileProblem',
    {
      title,
      description: '路口有成堆生活垃圾，张建国（13800000000）停放的鄂L·12345挡住清运。',
      category: 'E01-02',
      source: 'PATROL',
      address: '咸安区永安大道12号路口',
      location: { latitude: 29.8415, longitude: 114.3222 },
      territory: 'XN-XA',
      sample: true,
      photos: [original],
      idempotencyKey: crypto.randomUUID(),
    },
    'problem { number }',
  );

  await signIn(page, 'supervisor', `/desk.html?view=exposure&number=${filed.number}`);
  const form = page.locator('form.command');
  await expect(form.locator('.exposure-original mark')).toHaveText(['13800000000', '鄂L·12345']);
  await form.getByRole('button', { name: '以案卷原文为底稿' }).click();
  await form.getByRole('button', { name: '全部遮盖' }).click();
  await expect(form.getByLabel('公示正文')).toHaveValue(/张建国（\*{11}）停放的鄂L·\*{5}/);
  await form.getByLabel('文中出现的人名').fill('张建国');
  await form.getByLabel('公示地点').fill('永安大道路口');
  const preview = form.locator('.exposure-face');
  await expect(preview).toContainText('张某某');
  await expect(preview).not.toContainText('13800000000');

  await form.getByRole('button', { name: '遮挡', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const photo = dialog.locator('.mask-photo');
  await expect(dialog.locator('.mask-boxes')).toBeVisible();
  await drawOverPlate(page, photo);
  await expect(dialog.locator('[data-box]')).toHaveCount(1);
  await dialog.getByRole('button', { name: '添加遮挡框' }).click();
  const second = dialog.locator('[data-box="1"]');
  await expect(second).toBeFocused();
  const before = await second.getAttribute('aria-label');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(second).not.toHaveAttribute('aria-label', before ?? '');
  await shoot(page, info, 'desk-photo-mask-zh');
  await page.keyboard.press('Delete');
  await expect(dialog.locator('[data-box]')).toHaveCount(1);
  await dialog.getByRole('button', { name: '生成遮挡副本' }).click();
  await expect(dialog).toBeHidden();
  await expect(form.locator('.exposure-photos')).toContainText('遮挡副本');
  await page.evaluate(() => scrollTo(0, 0));
  await shoot(page, info, 'desk-redaction-zh');
  await form.getByRole('button', { name: '提交审核' }).click();
  const done = page.locator('.exposure-done');
  await expect(done).toContainText('等待另一位发布人员审核');
  const number = (await done.textContent())?.match(/GS-[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0] ?? '';
  expect(number).not.toBe('');
  await auditViews(page, ['/desk.html?view=exposures', `/desk.html?view=exposure&number=${filed.number}`]);

  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
  const publisher = await context.newPage();
  await signIn(publisher, 'publisher', '/desk.html?view=exposures&stage=waiting');
  await publisher.getByRole('link', { name: title }).click();
  await arrived(publisher);
  const draft = publisher.locator('.exposure-face').first();
  await expect(draft).toContainText('张某某');
  await auditViews(publisher, [`/desk.html?view=exposure&number=${number}`]);
  await publisher.goto(`/desk.html?view=exposure&number=${number}&lang=zh`);
  await arrived(publisher);
  await publisher.getByRole('button', { name: '审核通过并公示' }).click();
  await expect(publisher.getByRole('alert')).toContainText('请逐项核对后勾选');
  for (const box of await publisher.locator('form.command').first().getByRole('checkbox').all())
    await box.check();
  await publisher.evaluate(() => scrollTo(0, 0));
  await shoot(publisher, info, 'desk-approval-zh');
  await publisher.getByRole('button', { name: '审核通过并公示' }).click();
  await expect(publisher.locator('.exposure-done')).toContainText('所有人可见');

  const { exposure } = await ask<{
    exposure: { title: string; text: string; photos: { id: string; url: string }[] };
  }>(
    request,
    undefined,
    'query($number: String!) { exposure(number: $number) { title text photos { id url } } }',
    {
      number,
    },
  );
  expect(exposure.title).toBe(title);
  expect(exposure.text).toContain('张某某（***********）停放的鄂L·*****');
  expect(exposure.photos).toHaveLength(1);
  expect(exposure.photos[0]?.id).not.toBe(original);
  const shown = await brightness(publisher, exposure.photos[0]?.url ?? '');
  expect(shown.plate).toBeLessThan(40);
  expect(shown.sky).toBeGreaterThan(120);
  expect((await request.get(`/media/${original}`)).status()).toBe(404);

  await publisher.getByText('撤下这件公示').click();
  await publisher.getByLabel('撤下理由').fill('演示完毕，撤下示例。');
  await expect(publisher.locator('.exposure-tombstone')).toContainText('演示完毕，撤下示例。');
  await publisher.getByRole('button', { name: '撤下', exact: true }).click();
  await expect(publisher.locator('.exposure-done')).toContainText('已撤下');
  await expect(publisher.locator('.exposure-tombstone')).toContainText(number);
  await context.close();
});
