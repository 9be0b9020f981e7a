import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page, TestInfo } from '@playwright/test';
import { expect, shoot, test } from './fixtures.ts';
import { type ScoredGroup, scoredGroup } from './scoredGroup.ts';
import { arrived, signIn } from './signedIn.ts';
import { ask } from './staff.ts';

test.use({ quiet: false });
test.describe.configure({ timeout: 180_000 });

/** What axe finds on a view; a picture of it for people. */
async function lookedAt(page: Page, info: TestInfo, name: string): Promise<void> {
  await expect(page.locator('.skeleton, [aria-busy="true"]')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, name).toEqual([]);
  await shoot(page, info, `desk-${name}`);
}

/** Somebody at a desk of their own. */
async function person(browser: Browser, baseURL: string, account: string, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await signIn(page, account, path);
  return page;
}

/** Takes a step of a round: opens it, reads what it does, confirms. */
async function take(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `确认${step}` })
    .click();
}

async function openRound(page: Page, group: ScoredGroup): Promise<void> {
  await page.getByRole('button', { name: '开启新期次' }).click();
  const dialog = page.getByRole('dialog');
  const option = dialog.getByLabel('实施方案').locator('option').filter({ hasText: group.code });
  await dialog.getByLabel('实施方案').selectOption(await option.getAttribute('value'));
  await dialog.getByLabel('年份').fill(String(group.year));
  await dialog.getByLabel('周期').selectOption(String(group.month - 1));
  await dialog.getByRole('button', { name: '开启期次' }).click();
  await expect(page.locator('h1')).toHaveText(`${group.year}年${group.month}月考评`);
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: `导入文件：${name}` }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** Finds something by typing a part of its name and takes the first, by keys alone. */
async function pick(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).fill(text);
  await expect(page.getByRole('listbox', { name: '可选项' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}

test('a month is scored: opened, imported, inspected, marked, appealed, approved, released', async ({
  browser,
  baseURL,
  request,
  isMobile,
}, info) => {
  test.skip(isMobile, 'the month is scored once, at desks');
  const group = await scoredGroup(request);
  const evaluator = await person(browser, baseURL ?? '', 'evaluator', '/desk.html?view=rounds');
  await lookedAt(evaluator, info, 'rounds');
  await openRound(evaluator, group);
  const round = new URL(evaluator.url()).searchParams.get('id') ?? '';
  const at = (view: string, more = '') => `/desk.html?view=${view}&id=${round}${more}`;

  // A file with a fault: said in its place, mended in its place, imported.
  await choose(evaluator, '公布得分', '单位,得分\n赤壁县,90\n咸安区,80.5\n嘉鱼县,70\n');
  const fault = evaluator.getByRole('row').filter({ hasText: '赤壁县' }).first();
  await expect(fault).toContainText('不是本期参评单位');
  await evaluator.getByRole('button', { name: '导入', exact: true }).click();
  await expect(evaluator.getByText('没有写入任何数据')).toBeVisible();
  await lookedAt(evaluator, info, 'round-faults');
  await evaluator.getByLabel('第 2 行“单位”的内容').fill('赤壁市');
  await evaluator.getByLabel('第 2 行“单位”的内容').press('Tab');
  await expect(evaluator.getByText('未发现问题')).toBeVisible();
  await evaluator.getByRole('button', { name: '导入', exact: true }).click();
  await expect(evaluator.getByText('已导入 3 行')).toBeVisible();

  // A finding, by keys alone.
  await evaluator.locator('main').getByRole('link', { name: '问题点位' }).first().click();
  await evaluator.getByRole('link', { name: '逐条录入' }).click();
  await pick(evaluator, '被测评单位', '赤壁');
  await pick(evaluator, '测评标准', '暴露');
  await expect(evaluator.getByText('不填即扣 2 分')).toBeVisible();
  await pick(evaluator, '问题类别', 'E01-02');
  await evaluator.getByLabel('地点').fill('河北大道公交站旁');
  await evaluator.keyboard.press('Enter');
  await expect(evaluator.getByText('已录入第 1 条')).toBeVisible();
  await expect(evaluator.getByLabel('被测评单位')).toHaveValue('赤壁市');
  await lookedAt(evaluator, info, 'findings-entry');
  await evaluator.getByRole('link', { name: '点位列表' }).click();
  await expect(evaluator.getByRole('table')).toContainText('河北大道公交站旁');
  await lookedAt(evaluator, info, 'findings');

  // Nothing ends before everything is there; who has not marked is named.
  await evaluator.getByRole('link', { name: '期次办理' }).click();
  await expect(evaluator.getByText('还有 3 个单位未打分')).toBeVisible();
  await take(evaluator, '结束收集');
  await expect(evaluator.getByRole('dialog').getByRole('alert')).toContainText('peers');
  await evaluator.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await choose(evaluator, '第三方暗访', '单位,检查项数\n咸安区,40\n赤壁市,40\n嘉鱼县,40\n');
  await evaluator.getByRole('button', { name: '导入', exact: true }).click();
  await expect(evaluator.getByText('已导入 3 行').first()).toBeVisible();

  const handler = await person(browser, baseURL ?? '', 'handler2', '/desk.html?view=marks');
  const task = handler.getByRole('region', { name: `${group.year}年${group.month}月` });
  await task.getByLabel('咸安区').fill('91.5');
  await handler.reload();
  await arrived(handler);
  await expect(task.getByLabel('咸安区')).toHaveValue('91.5');
  await task.getByLabel('嘉鱼县').fill('101');
  await task.getByLabel('我已核对全部分数').check();
  await task.getByRole('button', { name: '提交全部分数' }).click();
  await expect(task.getByText('请填 0 至 100 的分数').first()).toBeVisible();
  await lookedAt(handler, info, 'marks');
  await task.getByLabel('嘉鱼县').fill('84');
  await task.getByRole('button', { name: '提交全部分数' }).click();
  await expect(task.getByText('提交，共 2 个单位')).toBeVisible();

  await evaluator.reload();
  await arrived(evaluator);
  for (const unit of ['咸安区', '嘉鱼县']) {
    await evaluator.getByRole('button', { name: `${unit}免于打分` }).click();
    await evaluator.getByRole('dialog').getByLabel('原因').fill('班子调整');
    await evaluator.getByRole('button', { name: '确认免打' }).click();
    await expect(evaluator.getByRole('dialog')).toHaveCount(0);
  }
  await expect(evaluator.getByText('已全部打分')).toBeVisible();
  await take(evaluator, '结束收集');
  await take(evaluator, '计算排名');
  await expect(evaluator.getByRole('button', { name: '重新计算' })).toBeVisible();
  await expect(evaluator.getByText('这一步由“领导”岗位办理')).toBeVisible();
  await lookedAt(evaluator, info, 'round-computed');

  // The unit appeals; another evaluator than the one who recorded it decides.
  await handler.goto(at('sheet'));
  await arrived(handler);
  await expect(handler.getByText('河北大道公交站旁')).toBeVisible();
  await handler.getByRole('button', { name: '申诉：暴露垃圾' }).click();
  await handler.getByLabel('申诉理由').fill('一半在邻县地界。');
  await lookedAt(handler, info, 'sheet-appeal');
  await handler.getByRole('button', { name: '提交申诉' }).click();
  await expect(handler.getByText('申诉待裁定')).toBeVisible();
  await evaluator.goto(at('sheet', '&unit=XN-CB'));
  await arrived(evaluator);
  await expect(evaluator.getByText('须由录入这一点位以外的测评人员裁定').first()).toBeVisible();
  const reviewer = await person(browser, baseURL ?? '', 'evaluator2', at('sheet'));
  await reviewer.getByRole('button', { name: '裁定申诉：暴露垃圾' }).first().click();
  await reviewer.getByLabel('调整：改为较少的扣分').check();
  await reviewer.getByLabel('调整后扣分').fill('1');
  await reviewer.getByLabel('裁定理由').fill('按面积计。');
  await reviewer.getByRole('button', { name: '作出裁定' }).click();
  await expect(reviewer.getByText('没有待裁定的申诉')).toBeVisible();
  await evaluator.goto(at('round'));
  await arrived(evaluator);
  await take(evaluator, '重新计算');
  await expect(evaluator.getByRole('dialog')).toHaveCount(0);
  await evaluator.goto(at('ranking'));
  await arrived(evaluator);
  await expect(evaluator.getByText('尚未发布')).toBeVisible();
  await evaluator.getByText('得分由来').first().click();
  await lookedAt(evaluator, info, 'ranking');

  const leader = await person(browser, baseURL ?? '', 'leader', at('round'));
  await take(leader, '审定');
  await expect(leader.getByText('这一步由“发布”岗位办理')).toBeVisible();
  const publisher = await person(browser, baseURL ?? '', 'publisher', at('round'));
  await publisher.getByRole('button', { name: '发布排名' }).click();
  const reason = publisher.getByRole('dialog').getByLabel(/赤壁市（|咸安区（|嘉鱼县（/);
  await expect(publisher.getByRole('dialog').getByLabel('首次公布时间')).toBeVisible();
  for (const each of await reason.all()) await each.fill('互评分数不足，未列入本期');
  await publisher.getByRole('dialog').getByRole('button', { name: '确认发布排名' }).click();
  await expect(publisher.getByText('本期已发布')).toBeVisible();

  // Everybody can read it.
  const link = publisher.getByRole('link', { name: /在公开门户查看/ });
  await publisher.goto((await link.getAttribute('href')) ?? '');
  await expect(publisher.locator('main')).toContainText(group.name);
  await expect(publisher.locator('main')).toContainText('咸安区');
});

for (const [lang, colorScheme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const) {
  test(`the views of scoring are sound (${lang}, ${colorScheme})`, async ({ page, request }, info) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { rounds } = await ask<{ rounds: { nodes: { id: string; state: string }[] } }>(
      request,
      'evaluator',
      '{ rounds(first: 100) { nodes { id state } } }',
    );
    const released = rounds.nodes.find(({ state }) => state === 'RELEASED')?.id;
    await signIn(page, 'evaluator', `/desk.html?view=rounds&lang=${lang}`);
    for (const view of ['rounds', 'round', 'findings', 'sheet', 'ranking', 'ledger']) {
      const id = view === 'rounds' || view === 'ledger' ? '' : `&id=${released}`;
      await page.goto(`/desk.html?view=${view}${id}&lang=${lang}`);
      await arrived(page);
      await lookedAt(page, info, `${view}-${lang}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, view).toBeLessThanOrEqual(0);
    }
  });
}
