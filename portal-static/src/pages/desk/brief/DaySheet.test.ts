import { expect, test } from 'vitest';
import { monday } from './DaySheet.tsx';

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2026-11-30', '2026-11-30'],
  ['2027-01-01', '2026-12-28'],
])('%s lies in the week from %s', (day, first) => {
  expect(monday(day)).toBe(first);
});
