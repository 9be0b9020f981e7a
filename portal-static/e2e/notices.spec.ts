import { expect, open, settled, shoot, test } from './fixtures.ts';
import { followedUp, releasedMonth } from './newsroom.ts';

test('a journalist reads a notice as it was released, with its figures, tables and ranking', async ({
  page,
}, info) => {
  await open(page, '/news.html');
  await page.getByRole('navigation', { name: '按种类' }).getByRole('link', { name: '月通报' }).click();
  await settled(page);
  expect(page.url()).toContain('kind=MONTHLY_NOTICE');
  const more = page.getByRole('button', { name: '显示更多' });
  const entry = page.getByRole('link', { name: '2022年8月城市管理月度综合评价通报' });
  while (!(await entry.isVisible()) && (await more.isVisible())) await more.click();
  await shoot(page, info, 'news-zh');
  await entry.click();
  await settled(page);
  await expect(page.locator('h1')).toHaveText('2022年8月城市管理月度综合评价通报');
  await expect(page.locator('.document')).toContainText('1,714');
  await expect(page.getByRole('table', { name: '红色物业问题类别' })).toContainText('原文印作 16.42%');
  await expect(page.getByRole('table', { name: /县市区2022年8月/ })).toContainText('咸宁高新区');
  await expect(page.getByText('本期没有的部分')).toBeVisible();
  await shoot(page, info, 'notice-full-zh');
  await page.getByRole('link', { name: '逐项看得分怎么来' }).click();
  await expect(page.locator('h1')).toContainText('2022年8月');
});

test('a press release tells what became of the problems of the one before', async ({
  page,
  request,
}, info) => {
  test.slow();
  const number = await followedUp(request);
  await open(page, `/notice.html?number=${encodeURIComponent(number)}`);
  const follow = page.getByRole('table', { name: '以前公布的问题的整改结果' });
  await expect(follow.locator('tbody tr').first()).toContainText(/已整改|未整改|结转/);
  await expect(page.getByRole('heading', { name: '上期问题回头看' })).toBeVisible();
  await shoot(page, info, 'notice-follow-up-zh');
  await follow.locator('tbody tr').first().getByRole('link').last().click();
  await settled(page);
  await expect(page.getByRole('heading', { name: '突出问题' })).toBeVisible();
});

test('statistics have a numerator and a denominator for every rate, and the filter stands in the address', async ({
  page,
  request,
}, info) => {
  test.slow();
  const month = await releasedMonth(request);
  const year = month.slice(0, 4);
  await open(page, `/statistics.html?period=${year}`);
  const rates = page.getByRole('table', { name: '各项比率，注明分子分母' });
  await expect(rates.getByRole('row', { name: /按期处置率/ })).toBeVisible();
  await expect(rates.locator('tbody tr')).toHaveCount(11);
  await page.getByLabel('图表指标').selectOption('返工率');
  await settled(page);
  expect(page.url()).toContain('rate=rework');
  await expect(page.getByRole('table', { name: '各月返工率' })).toContainText('未发布');
  await shoot(page, info, 'statistics-zh');
  await page.getByLabel('期间').selectOption(month.slice(5));
  await settled(page);
  expect(page.url()).toContain(`period=${month}`);
  await open(page, '/statistics.html?period=nonsense');
  await expect(page.getByRole('alert')).toContainText('地址里的期间不对');
});

test('feeds and files are there to subscribe to, and what is open can be asked for', async ({
  page,
}, info) => {
  await open(page, '/data.html');
  await shoot(page, info, 'data-zh');
  const atom = page.getByRole('link', { name: 'Atom 订阅源' }).last();
  const answer = await page.request.get((await atom.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toContain('atom');
  expect(await answer.text()).toContain('XN-2023-06');
  await page.getByLabel('责任单位').selectOption('咸安区');
  await expect(page.locator('#files code').first()).toContainText('unit=XN-XA');
  await page.getByRole('button', { name: '订阅' }).click();
  await expect(page.getByText('请填写地址')).toBeVisible();
});

test('elders read the same in large type, remembered, without scrolling sideways', async ({ page }, info) => {
  await open(page, '/notice.html?number=XN-2022-08');
  const size = () =>
    page
      .locator('.passage-text p')
      .first()
      .evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
  const before = await size();
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect(page.getByRole('button', { name: '长辈版' })).toHaveAttribute('aria-pressed', 'true');
  expect(await size()).toBeGreaterThan(before * 1.2);
  for (const path of [
    '/',
    '/news.html',
    '/statistics.html',
    '/search.html?q=%E8%B5%A4%E5%A3%81',
    '/data.html',
    '/about.html',
  ]) {
    await open(page, path);
    await expect(page.locator('html')).toHaveAttribute('data-elders', '');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      path,
    ).toBeLessThanOrEqual(0);
  }
  await shoot(page, info, 'about-elders-zh');
  await open(page, '/about.html?elders=0');
  await expect(page.locator('html')).not.toHaveAttribute('data-elders', '');
});
