import { expect, test } from 'vitest';
import { formatPeriod, lastMonth } from './period.ts';

test.each([
  ['2023-06', '2023年6月', 'June 2023'],
  ['2008-03/2008-04', '2008年3月至2008年4月', 'March 2008 to April 2008'],
  ['2023-Q2', '2023年第二季度', 'Q2 2023'],
  ['2008-H1', '2008年上半年', 'First half of 2008'],
  ['2023', '2023年', '2023'],
  ['someday', 'someday', 'someday'],
])('%s is %s and %s', (period, zh, en) => {
  expect(formatPeriod(period, 'zh')).toBe(zh);
  expect(formatPeriod(period, 'en')).toBe(en);
});

test('periods stand on a line of time by their last month', () => {
  expect(lastMonth('2023-06') - lastMonth('2022-12')).toBe(6);
  expect(lastMonth('2023-Q2')).toBe(lastMonth('2023-06'));
  expect(lastMonth('2008-H1')).toBe(lastMonth('2008-06'));
  expect(lastMonth('2008-03/2008-04')).toBe(lastMonth('2008-04'));
  expect(lastMonth('2023')).toBe(lastMonth('2023-12'));
  expect(lastMonth('someday')).toBeNaN();
});
