import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { StackChart } from './StackChart.tsx';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640);
});
afterEach(() => vi.restoreAllMocks());

const series = [
  { key: 'fixed', label: '已整改' },
  { key: 'open', label: '办理中' },
];
const rows = [
  { key: 'a', label: '甲', values: { fixed: 30, open: 10 } },
  { key: 'b', label: '乙', values: { fixed: 5 } },
];

test('parts stand one after the other and add up', async () => {
  const root = await draw(<StackChart title="结果" rowName="单位" series={series} rows={rows} />);
  const parts = [...root.querySelectorAll('.chart-drawing rect')].map((part) => ({
    x: Number(part.getAttribute('x')),
    width: Number(part.getAttribute('width')),
  }));
  expect(parts).toHaveLength(3);
  expect(parts[1]?.x).toBeCloseTo((parts[0]?.x ?? 0) + (parts[0]?.width ?? 0));
  expect(parts[0]?.width).toBeCloseTo((parts[1]?.width ?? 0) * 3);
  expect([...root.querySelectorAll('.chart-drawing > g > text:last-child')].map(words)).toEqual(['40', '5']);
});

test('its legend names the parts and its table has each number', async () => {
  const root = await draw(<StackChart title="结果" rowName="单位" series={series} rows={rows} shares />);
  expect([...root.querySelectorAll('.chart-legend li')].map(words)).toEqual(['已整改', '办理中']);
  expect([...root.querySelectorAll('tbody tr')].map(words)).toEqual(['甲3010', '乙5无数据']);
});
