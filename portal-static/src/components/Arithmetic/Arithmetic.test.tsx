import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { canonical } from '../../recompute/canonical.ts';
import { anExport } from '../../recompute/export.fixture.ts';
import { draw, words } from '../../testing/draw.ts';
import { eventually } from '../../testing/eventually.ts';
import { aRanking, aRow } from '../../testing/rankings.ts';
import { Arithmetic } from './Arithmetic.tsx';
import { aScheme, components } from './arithmetic.fixture.ts';
import { Channel } from './Channel.tsx';

const names = new Map([['A', '甲县']]);

async function drawn(code: string): Promise<HTMLElement> {
  const component = components[code];
  if (!component) throw new Error(code);
  return draw(<Channel component={component} scheme={aScheme} names={names} />);
}

afterEach(() => vi.unstubAllGlobals());

test('an inspection opens from its formula to the points of each finding, with the caps that held', async () => {
  const root = await drawn('inspect');
  expect(words(root.querySelector('h3'))).toBe('第三方暗访');
  expect(words(root)).toContain('权重 0.5 × 得分 94 ＝ 47');
  expect(words(root)).toContain('得分＝100－扣分 6');
  const [indicator, standard] = root.querySelectorAll('details');
  expect(words(indicator?.querySelector('summary'))).toContain('环境卫生');
  expect(words(standard?.querySelector('summary'))).toBe(
    '暴露垃圾2 处问题 · 扣 7.5 分，上限 6 分，计入 6 分',
  );
  expect([...root.querySelectorAll('tbody td')].map(words)).toEqual(['4', '3.5']);
});

test('every other kind says its formula and shows what it was given', async () => {
  expect(words(await drawn('peers'))).toContain('甲县95去掉');
  expect(words(await drawn('poll'))).toContain('95% 置信区间：78.04 至 81.96');
  expect(words(await drawn('ledger'))).toContain('返工率0 / 00.1分母为 0，不计');
  expect(words(await drawn('quota'))).toContain('口袋公园2018190%');
  expect(words(await drawn('published'))).toContain('这是公布的数字 87.90');
});

test('a unit that is opened is worked out again from the public file', async () => {
  vi.stubGlobal('fetch', async (url: string) =>
    String(url).includes('/export/') ? new Response(canonical(anExport())) : new Response('{}'),
  );
  const rows = { nodes: [aRow('AA', 1, '90.50')], pageInfo: { hasNextPage: false } };
  const root = await draw(<Arithmetic ranking={aRanking({ rows, export: '/export/rankings/one.json' })} />);
  expect(words(root.querySelector('summary'))).toBe('单位AA1 × 90.50 = 90.50');
  const unit = root.querySelector('details');
  await act(() => {
    if (unit) unit.open = true;
    unit?.dispatchEvent(new Event('toggle'));
  });
  await eventually(() => expect(words(unit)).toContain('与公布结果完全一致'));
});

test('without the file the published weights and scores stay, and it can be tried again', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  const root = await draw(<Arithmetic ranking={aRanking({ export: '/export/rankings/gone.json' })} />);
  const unit = root.querySelector('details');
  await act(() => {
    if (unit) unit.open = true;
    unit?.dispatchEvent(new Event('toggle'));
  });
  await eventually(() => expect(words(unit)).toContain('暂时取不到'));
  expect(words(unit)).toContain('权重 1 × 得分 91.26 ＝ 91.26');
  expect(unit?.querySelector('button')).not.toBeNull();
});
