import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, shoot, test } from './fixtures.ts';
import { arrived, signIn } from './signedIn.ts';

test.use({ quiet: false });

const unguessable = () => Math.random().toString(36).slice(2, 8).replace(/\d/g, 'x');

/** Goes to another view without loading the page anew, as its links do. */
async function goTo(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    history.pushState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `?${query}`);
  await arrived(page);
}

async function looked(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, name).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

const scheme = (code: string, weight: string) => `# An example of this test
code: ${code}
name:
  zh: 测试方案 ${code}
inForceFrom: 2091-01
groups:
  - code: ${code}
    name: {zh: 测试分组}
    units: [XN-TC, XN-CY]
channels:
  - code: inspection
    kind: IMPORTED
    weight: ${weight}
    name: {zh: 公布总分}
rounding: {places: 2, mode: HALF_UP, orderBy: ROUNDED}
`;

test('a first set-up: a unit, a scheme mended and compared, a category, a day off', async ({
  page,
}, info) => {
  test.slow();
  const name = unguessable();
  await signIn(page, 'admin', '/desk.html?view=units&unit=new');

  const code = `EE-${name.toUpperCase()}`;
  await page.getByLabel('单位代码').fill(code);
  await page.getByRole('textbox', { name: /^名称/ }).fill(`测试单位${name}`);
  await page.getByLabel('层级').selectOption('COUNTY');
  await page.getByLabel('上级单位').selectOption('XN');
  await page.getByRole('button', { name: '保存单位' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已保存' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: code })).toBeVisible();
  await shoot(page, info, 'desk-units-zh');

  await goTo(page, 'view=schemes');
  const document = page.getByRole('textbox', { name: '方案内容' });
  await document.fill(scheme(`ee-${name}`, '0.7'));
  await page.getByRole('button', { name: '检查' }).click();
  const faults = page.getByRole('alert');
  await expect(faults).toContainText('权重');
  await expect(faults).toContainText('channels');
  await shoot(page, info, 'desk-schemes-faults-zh');
  await document.fill(scheme(`ee-${name}`, '1'));
  await page.getByRole('button', { name: '检查' }).click();
  await expect(page.getByText('检查通过')).toBeVisible();
  await page.getByRole('button', { name: '采用这个方案' }).click();
  await expect(page.getByText(`已采用：测试方案 ee-${name}`).first()).toBeVisible();
  await page
    .locator('tr', { hasText: `ee-${name}` })
    .getByRole('checkbox')
    .check();
  await page.locator('tr', { hasText: 'xianning-2023' }).getByRole('checkbox').check();
  await page.getByRole('button', { name: '对照所选的两个' }).click();
  await expect(page.getByRole('heading', { name: '方案对照' })).toBeVisible();
  await expect(page.getByText(/\d+ 处不同/)).toBeVisible();
  await shoot(page, info, 'desk-schemes-compared-zh');

  const known = await page.request.post('/graphql', { data: { query: '{ categories { code } }' } });
  const codes: string[] = (await known.json()).data.categories.map((each: { code: string }) => each.code);
  const free = Array.from({ length: 99 }, (_, index) => `E01-${String(99 - index).padStart(2, '0')}`).filter(
    (each) => !codes.includes(each),
  );
  const category = free[Math.floor(Math.random() * free.length)] ?? '';
  await goTo(page, 'view=categories&category=new');
  await page.getByLabel('类别代码').fill(category);
  await page.getByRole('textbox', { name: /^名称/ }).fill(`测试类别${name}`);
  await page.getByRole('textbox', { name: '处置时限' }).fill('3');
  await page.getByLabel('结案条件').fill('现场已恢复原状');
  await page.getByRole('button', { name: '保存类别' }).click();
  await expect(page.getByText(`已保存 ${category}`)).toBeVisible();

  const year = 2040 + Math.floor(Math.random() * 60);
  await goTo(page, `view=calendar&year=${year}`);
  await expect(page.getByText('尚未公布')).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${year}-05-01`) }).click();
  await page.getByLabel('放假').check();
  await page.getByLabel('节日名称').fill('劳动节');
  await page.getByRole('button', { name: '改好这一天' }).click();
  await page.getByLabel('依据').fill('测试通知');
  await page.getByRole('button', { name: `保存${year}年日历` }).click();
  await expect(page.getByText(`已保存${year}年日历`).first()).toBeVisible();
  await expect(page.getByText('尚未公布')).toHaveCount(0);
  await shoot(page, info, 'desk-calendar-zh');
});

test('an account with a duty in a unit, which then signs in', async ({ page, browser, baseURL }, info) => {
  test.slow();
  const username = `ee-${unguessable()}`;
  await signIn(page, 'admin', '/desk.html?view=accounts&account=new');
  await page.getByRole('textbox', { name: /^用户名/ }).fill(username);
  await page.getByRole('textbox', { name: /^姓名/ }).fill('测试承办员');
  await page.getByRole('textbox', { name: /^邮箱/ }).fill(`${username}@example.org`);
  await page.getByRole('combobox', { name: /^单位/ }).selectOption('XN-TS');
  await page.getByRole('button', { name: '新建账号' }).click();
  const issued = page.getByRole('dialog');
  await expect(issued).toContainText(username);
  const password = (await issued.locator('code').textContent()) ?? '';
  await issued.getByRole('button', { name: '已记下，关闭' }).click();
  await page.getByRole('button', { name: '分配 承办' }).click();
  await expect(page.getByText('已分配“承办”').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '解除 承办' })).toBeVisible();
  await shoot(page, info, 'desk-account-zh');

  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
  const theirs = await context.newPage();
  await theirs.goto('/desk.html?view=account');
  await theirs.locator('main').getByRole('button', { name: '登录' }).click();
  await theirs.locator('#username').fill(username);
  await theirs.locator('#password').fill(password);
  await theirs.locator('#kc-login').click();
  await theirs.locator('#password-new').fill(`${password}!`);
  await theirs.locator('#password-confirm').fill(`${password}!`);
  await theirs.locator('[type="submit"]').first().click();
  await arrived(theirs);
  await expect(theirs.locator('main')).toContainText('通山县');
  await expect(theirs.locator('main')).toContainText('承办');
  await context.close();

  // Nobody changes their own account.
  await goTo(page, 'view=accounts&account=admin');
  await expect(page.getByText('须由另一位管理员改动')).toBeVisible();
});

const views = ['units', 'units&unit=XN-CB', 'schemes', 'categories', 'calendar&year=2024', 'routing'];
const more = ['profiles', 'audit', 'accounts'];

for (const [language, colorScheme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const) {
  test(`no view of administration has a violation that axe can find (${language}, ${colorScheme})`, async ({
    page,
  }, info) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(page, 'admin', `/desk.html?view=units&lang=${language}`);
    for (const view of [...views, ...more]) {
      await goTo(page, `view=${view}&lang=${language}`);
      await looked(page, view);
      await shoot(page, info, `desk-${view.replace(/&.*/, '')}-${language}-${colorScheme}`);
    }
  });
}
