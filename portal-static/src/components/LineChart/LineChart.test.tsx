import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { LineChart } from './LineChart.tsx';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640);
});
afterEach(() => vi.restoreAllMocks());

test('a line breaks where there is no data, and both are said', async () => {
  const root = await draw(
    <LineChart
      title="比率"
      atName="月份"
      at={['1月', '2月', '3月', '4月']}
      series={[{ key: 'a', label: '甲', values: [91, 92, null, 94] }]}
      show={(value) => `${value}%`}
    />,
  );
  expect(root.querySelector('.chart-line')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  expect(root.querySelectorAll('.chart-line-mark')).toHaveLength(3);
  expect(words(root.querySelector('.meta'))).toBe('纵轴从 91% 起。 断开处没有数据，不按零计。');
  expect([...root.querySelectorAll('tbody tr')].map(words)).toContain('3月无数据');
});

test('several lines are named at their ends, apart from each other', async () => {
  const root = await draw(
    <LineChart
      title="案件"
      atName="月份"
      zero
      at={['1月', '2月']}
      series={[
        { key: 'a', label: '受理', values: [10, 100] },
        { key: 'b', label: '办结', values: [9, 99] },
      ]}
    />,
  );
  const names = [...root.querySelectorAll('.chart-halo')];
  expect(names.map(words)).toEqual(['受理', '办结']);
  const [first, second] = names.map((name) => Number(name.getAttribute('y')));
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(18);
});
