import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { TrendChart } from './TrendChart.tsx';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640);
});
afterEach(() => vi.restoreAllMocks());

test('draws each ranked release once, breaks at the unranked one and says so', async () => {
  const results = [
    { period: '2023-06', total: null },
    { period: '2022-12', total: '89.35' },
    { period: '2022-11', total: '90.68' },
  ];
  const root = await draw(<TrendChart name="咸宁高新区" results={results} />);
  expect(root.querySelectorAll('circle')).toHaveLength(2);
  expect(root.querySelectorAll('.trend-line')).toHaveLength(1);
  expect(root.querySelectorAll('.trend-gap')).toHaveLength(1);
  expect(words(root.querySelector('figcaption'))).toBe('纵轴从 89 分起。 断开处：该期未排名，不按零分计。');
  expect(root.querySelector('svg')?.getAttribute('aria-label')).toContain('2022年11月到2022年12月');
});

test('a single release is a point in the middle', async () => {
  const root = await draw(<TrendChart name="甲" results={[{ period: '2023-06', total: '90.00' }]} />);
  const x = Number(root.querySelector('circle')?.getAttribute('cx'));
  expect(x).toBeGreaterThan(300);
  expect(x).toBeLessThan(360);
});

test('a unit that was never ranked has no chart', async () => {
  expect(
    (await draw(<TrendChart name="甲" results={[{ period: '2023-06', total: null }]} />)).innerHTML,
  ).toBe('');
});
