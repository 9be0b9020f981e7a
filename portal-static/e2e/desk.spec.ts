import { AxeBuilder } from '@axe-core/playwright';
import { expect, inLanguage, shoot, test } from './fixtures.ts';
import { arrived, signIn } from './signedIn.ts';

test.use({ quiet: false });

/** What a supervisor opens at the desk; `number` is a problem's. */
const views = (number: string) => ({
  work: '/desk.html',
  account: '/desk.html?view=account',
  problems: '/desk.html?view=problems',
  'problems-filtered': '/desk.html?view=problems&state=CLOSED&colour=WHITE&unit=XN-XA',
  'problems-none': '/desk.html?view=problems&from=1999-01-01&to=1999-01-02',
  problem: `/desk.html?view=problem&number=${number}`,
  'problem-step': `/desk.html?view=problem&number=${number}&do=reopen`,
  'problem-on-site': `/desk.html?view=problem&number=${number}&mode=site`,
  'problem-unknown': '/desk.html?view=problem&number=XN-1999-000001',
  file: '/desk.html?view=file',
  import: '/desk.html?view=import',
  unknown: '/desk.html?view=nothing',
});

for (const [language, colorScheme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const) {
  test(`no view of the desk has a violation that axe can find (${language}, ${colorScheme})`, async ({
    page,
  }, info) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(page, 'supervisor', '/desk.html?view=problems&state=CLOSED');
    const row = page.locator('[data-row]').first();
    const number = new URL(await row.evaluate((link: HTMLAnchorElement) => link.href)).searchParams.get(
      'number',
    );
    for (const [name, path] of Object.entries(views(number ?? ''))) {
      await page.goto(inLanguage(path, language));
      await arrived(page);
      await page.waitForTimeout(150);
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect.soft(found, name).toEqual([]);
      expect(passes.length, name).toBeGreaterThan(10);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(sideways, name).toBeLessThanOrEqual(0);
      await shoot(page, info, `desk-${name}-${language}-${colorScheme}`);
    }
  });
}

test('the keyboard lists its shortcuts, goes places, hops through rows and finds the search box', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'phones have no keyboard');
  await signIn(page, 'supervisor', '/desk.html');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('跳到搜索框');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.locator('h1')).toHaveText('问题台账');
  await arrived(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator('[data-row]').nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('[data-row]').first()).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('?g');
  await expect(page.getByRole('searchbox')).toHaveValue('?g');
});

test('without network the desk says so, with the API down it offers to try again', async ({
  page,
  context,
}) => {
  await signIn(page, 'supervisor', '/desk.html?view=file');
  await page.getByLabel('标题').fill('离线时填写');
  await context.setOffline(true);
  await expect(page.locator('.desk-banner')).toContainText('网络已断开');
  await expect(page.getByLabel('标题')).toHaveValue('离线时填写');
  await context.setOffline(false);
  await expect(page.locator('.desk-banner')).toHaveCount(0);
  await page.getByLabel('标题').fill('');
  await page.route('**/graphql', (route) => route.fulfill({ status: 503, body: '' }));
  await page.evaluate(() => {
    history.pushState(null, '', '?view=problems');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.getByRole('alert')).toContainText('暂时连不上数据服务');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.locator('[data-row]').first()).toBeVisible();
});
