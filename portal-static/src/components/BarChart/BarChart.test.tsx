import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { BarChart } from './BarChart.tsx';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640);
});
afterEach(() => vi.restoreAllMocks());

const bars = [
  { key: 'a', label: '占道经营', value: 400, text: '400 件' },
  { key: 'b', label: '暴露垃圾', value: 100 },
  { key: 'c', label: '道路破损', value: null },
];

test('bars are as long as their values; no data draws none and is no zero', async () => {
  const root = await draw(<BarChart title="问题" head={['类别', '件']} bars={bars} />);
  const [first, second, ...more] = [...root.querySelectorAll('rect')].map((bar) =>
    Number(bar.getAttribute('width')),
  );
  expect(first).toBeCloseTo((second ?? 0) * 4);
  expect(more).toEqual([]);
  expect(root.querySelector('svg')?.getAttribute('aria-label')).toBe('问题，数值见下面的表格');
});

test('its table says every number', async () => {
  const root = await draw(<BarChart title="问题" head={['类别', '件']} bars={bars} />);
  expect([...root.querySelectorAll('tbody tr')].map(words)).toEqual([
    '占道经营400 件',
    '暴露垃圾100',
    '道路破损无数据',
  ]);
});
