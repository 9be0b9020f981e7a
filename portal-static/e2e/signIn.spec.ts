import { expect, open, settled, shoot, test } from './fixtures.ts';

test.use({ quiet: false });

test("a handler signs in through Keycloak's own page and sees who they are", async ({
  page,
  baseURL,
  watch,
  isMobile,
}, info) => {
  const { keycloak } = await (await page.request.get('/config.json')).json();
  await open(page, '/');
  expect([...watch.strangers]).toEqual([]);
  await page.getByRole('button', { name: '干部登录' }).click();
  await page.waitForURL((url) => url.origin === new URL(keycloak.url).origin);
  expect(new URL(page.url()).searchParams.get('code_challenge_method')).toBe('S256');
  await page.locator('#username').fill('handler');
  await page.locator('#password').fill('handler');
  await page.locator('#kc-login').click();

  await page.waitForURL((url) => url.href.startsWith(`${baseURL}/desk.html`));
  const main = page.locator('main');
  await expect(main.locator('h1')).toHaveText('我的待办');
  if (isMobile) await page.getByRole('button', { name: '菜单' }).click();
  await page.getByRole('link', { name: '我的账号', exact: true }).click();
  await expect(main).toContainText('咸安区');
  await expect(main).toContainText('承办');
  expect(page.url()).not.toContain('code=');
  await shoot(page, info, 'account-signed-in-zh');
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(stored).not.toContain('eyJ');

  await page.reload();
  await expect(main).toContainText('咸安区');
  await page.locator('.desk-brand').click();
  await settled(page);
  await page.getByRole('link', { name: '工作台' }).click();
  await expect(main.locator('h1')).toHaveText('我的待办');

  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('button', { name: '干部登录' })).toBeVisible();
  await open(page, '/desk.html');
  await expect(main.getByRole('button', { name: '登录' })).toBeVisible();
  expect([...watch.strangers]).toEqual([new URL(keycloak.url).origin]);
});

test('with Keycloak down signing in says so, and the rest goes on', async ({ page }, info) => {
  const { keycloak } = await (await page.request.get('/config.json')).json();
  await page.route(`${keycloak.url}/**`, (route) => route.abort('connectionrefused'));
  await open(page, '/ranking.html?group=county&period=2023-06');
  await page.getByRole('button', { name: '干部登录' }).click();
  await expect(page.getByRole('alert')).toContainText('暂时无法登录');
  await expect(page.getByRole('table').first()).toContainText('91.26');
  await shoot(page, info, 'sign-in-down-zh');
  await page.getByRole('link', { name: '2022年8月' }).click();
  await expect(page.locator('h1')).toContainText('2022年8月');
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
