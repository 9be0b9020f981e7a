import { createServer } from 'node:net';
import { expect, open, settled, shoot, test } from './fixtures.ts';
import { staticHost } from './staticHost.ts';

test.use({ quiet: false });

/** A port at which nobody answers. */
async function deadPort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('any static host will do, in any folder, with the API elsewhere', async ({ page, baseURL, watch }) => {
  const site = {
    host: '某市城市管理办公室',
    code: '0000000000',
    icp: '某ICP备00000000号',
    reportError: 'mailto:error@example.org',
  };
  const host = await staticHost({ api: baseURL, site });
  try {
    await open(page, `${host.origin}/`);
    await expect(page.locator('h1')).toHaveText('咸宁市');
    await open(page, `${host.origin}/ranking.html?group=county&period=2023-06`);
    await expect(page.getByRole('table').first().locator('tbody tr').first()).toContainText('91.26');
    await page.getByRole('table').first().getByRole('link', { name: '中心城区' }).click();
    await expect(page.locator('h1')).toHaveText('中心城区');
    expect(page.url()).toBe(`${host.origin}/unit.html?code=XN-ZX`);
    await open(page, `${host.origin}/search.html?q=%E8%B5%A4%E5%A3%81`);
    await expect(page.locator('.hit').first()).toContainText('赤壁市');
    for (const stated of [site.host, site.code, site.icp, '网站找错']) {
      await expect(page.getByRole('contentinfo')).toContainText(stated);
    }
    await expect(page.getByRole('button', { name: '干部登录' })).toBeHidden();
    expect(watch.complaints).toEqual([]);
    expect([...watch.strangers].filter((origin) => origin !== new URL(host.origin).origin)).toEqual([]);
  } finally {
    await host.close();
  }
});

test('with the API down the page says so, and shows all once it is back', async ({ page, baseURL }, info) => {
  const host = await staticHost({ api: `http://localhost:${await deadPort()}` });
  try {
    await page.goto(`${host.origin}/ranking.html`);
    await expect(page.getByRole('alert')).toContainText('暂时连不上数据服务');
    await expect(page.getByRole('alert')).toContainText('请稍后重试');
    await shoot(page, info, 'api-down-zh');
  } finally {
    await host.close();
  }
  let failing = true;
  await page.route('**/graphql?**', (route) =>
    failing ? route.abort('connectionrefused') : route.continue(),
  );
  await page.goto(`${baseURL}/ranking.html?group=county&period=2023-06`);
  await expect(page.getByRole('alert')).toBeVisible();
  failing = false;
  await page.getByRole('button', { name: '重试' }).click();
  await settled(page);
  await expect(page.locator('h1')).toContainText('2023年6月');
});

test('offline is told apart, and being back online is noticed', async ({ page, context }) => {
  await open(page, '/ranking.html?group=county&period=2023-06');
  await context.setOffline(true);
  await page.getByRole('link', { name: '2022年8月' }).click();
  await expect(page.getByRole('alert')).toContainText('当前没有网络连接');
  await context.setOffline(false);
  await expect(page.locator('h1')).toContainText('2022年8月');
});
