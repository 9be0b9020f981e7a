import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, open, settled, shoot, test } from './fixtures.ts';

const june = { group: 'county', period: '2023-06' };
const address = `/ranking.html?${new URLSearchParams(june)}`;

test('a journalist goes from the front page to the figure behind a score, checks it and takes it along', async ({
  page,
  context,
  baseURL,
}, info) => {
  test.setTimeout(60_000);
  await test.step('the front page says who leads, who lags, and leads on', async () => {
    await open(page, '/');
    await expect(page.locator('h1')).toHaveText('咸宁市');
    const brief = page.getByRole('region', { name: /县市区排名/ });
    for (const fact of ['第一名', '末位']) await expect(brief).toContainText(fact);
    await shoot(page, info, 'home-zh');
    await brief.getByRole('link', { name: '完整排名和计算过程' }).click();
    await expect(page.locator('h1')).toContainText('县市区排名');
  });

  await open(page, address);
  await test.step('a score is opened down to the figure that it was made from', async () => {
    const arithmetic = page.getByRole('region', { name: '得分是怎样算出来的' });
    const unit = arithmetic.locator('#sum-XN-CB');
    await expect(unit.locator('summary')).toContainText('1 × 87.90 = 87.90');
    await unit.locator('summary').first().click();
    await expect(unit).toContainText('与公布结果完全一致');
    await expect(unit).toContainText('这是公布的数字 87.90');
    await expect(unit.getByRole('link')).toHaveAttribute('href', /^https?:\/\//);
    await shoot(page, info, 'ranking-arithmetic-zh');
  });

  await test.step('the whole is worked out again in the browser', async () => {
    const again = page.getByRole('region', { name: '自己重算一遍' });
    await again.getByRole('button').click();
    await expect(again).toContainText('完全一致');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      again.getByRole('link', { name: /CSV/ }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain('87.90');
  });

  await test.step('there is no correction, and the page says so', async () => {
    await expect(page.getByRole('region', { name: '更正' })).toContainText('本期没有更正');
  });

  await test.step('the code to embed it is copied', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const take = page.getByRole('region', { name: '转载与存档' });
    await take.getByRole('button', { name: '复制代码' }).click();
    await expect(take.getByRole('status')).toContainText('已复制');
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toContain(`<iframe src="${baseURL}/embed/ranking?group=county&amp;period=2023-06"`);
  });

  await test.step('and so is the page that needs no script', async () => {
    await page
      .getByRole('region', { name: '转载与存档' })
      .getByRole('link', { name: /不用脚本的页面/ })
      .click();
    await expect(page).toHaveURL(/\/rankings\/county\/2023-06\.html$/);
    await expect(page.getByRole('table').first()).toContainText('87.90');
  });
});

test('what a file says and its inputs do not come to is told', async ({ page }) => {
  await page.route('**/export/rankings/*.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('"total":"87.90"', '"total":"97.90"'),
    });
  });
  await open(page, address);
  const unit = page.locator('#sum-XN-CB');
  await unit.locator('summary').first().click();
  await expect(unit).toContainText('与公布结果不一致');
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`without script (${language})`, () => {
    test.use({ javaScriptEnabled: false });

    test('a released ranking is read, opened step by step and left for another', async ({ page }, info) => {
      const file = language === 'zh' ? '2023-06.html' : '2023-06.en.html';
      await page.goto('/ranking.html');
      await page
        .getByRole('link', { name: language === 'zh' ? '全部已发布的排名' : 'can be read without script' })
        .click();
      await page.locator(`a[href="county/${file}"]`).click();
      await expect(page.locator('h1')).toContainText('2023-06');
      await expect(page.getByRole('table').first()).toContainText('91.26');
      const unit = page.locator('#unit-XN-CB');
      await unit.locator('summary').click();
      await expect(unit.locator('p').first()).toBeVisible();
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      await shoot(page, info, `static-ranking-${language}`);
      await page.getByRole('link', { name: language === 'zh' ? 'English' : '中文' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'en' : 'zh-CN');
    });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the page without script has no violation that axe can find (${language}, ${colorScheme})`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      for (const path of [`county/2023-06${language === 'en' ? '.en' : ''}.html`, 'index.html']) {
        await page.goto(`/rankings/${path}`);
        await expect(page.locator('h1')).toBeVisible();
        const { violations, passes } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
        expect(passes.length).toBeGreaterThan(10);
      }
    });
  }
}

test('an edition of long ago is asked for by its instant, and one that never was is not found', async ({
  page,
}) => {
  await open(page, `${address}&asOf=1999-01-01T00:00:00Z`);
  await expect(page.getByRole('alert')).toContainText('没有找到');
  await page.getByRole('link', { name: '查看最新一期排名' }).click();
  await settled(page);
  await expect(page.locator('h1')).toContainText('县市区排名');
});
