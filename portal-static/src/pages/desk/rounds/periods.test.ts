import { expect, test } from 'vitest';
import { lastEnded, periodsOf } from './periods.ts';

test('periods are written as the API reads them', () => {
  expect(periodsOf('MONTHLY', 2026)[1]).toBe('2026-02');
  expect(periodsOf('TWO_MONTHLY', 2008)[1]).toBe('2008-03/2008-04');
  expect(periodsOf('QUARTERLY', 2026)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  expect(periodsOf('HALF_YEARLY', 2026)[1]).toBe('2026-H2');
  expect(periodsOf('YEARLY', 2026)).toEqual(['2026']);
});

test('what has just ended is what one opens', () => {
  expect(lastEnded('MONTHLY', new Date('2026-03-05'))).toEqual({ year: 2026, place: 1 });
  expect(lastEnded('MONTHLY', new Date('2026-01-05'))).toEqual({ year: 2025, place: 11 });
  expect(lastEnded('QUARTERLY', new Date('2026-05-05'))).toEqual({ year: 2026, place: 0 });
  expect(lastEnded('YEARLY', new Date('2026-05-05'))).toEqual({ year: 2025, place: 0 });
});
