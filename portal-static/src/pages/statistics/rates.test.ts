import { expect, test } from 'vitest';
import { joinPeriod, recentMonths, splitPeriod } from './rates.ts';

test('a period is a year and a part of it', () => {
  expect(splitPeriod('2021')).toEqual({ year: '2021', part: '' });
  expect(splitPeriod('2021-Q3')).toEqual({ year: '2021', part: 'Q3' });
  expect(splitPeriod('2021-13')).toBeUndefined();
  expect(splitPeriod('2008-03/2008-04')).toBeUndefined();
  expect(joinPeriod('2021', 'H1')).toBe('2021-H1');
  expect(joinPeriod('2021', '')).toBe('2021');
});

test('the months that are looked through end with this one', () => {
  expect(recentMonths(new Date(2026, 10, 23))).toBe('2018-08/2026-11');
});
