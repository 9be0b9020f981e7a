import { expect, test } from 'vitest';
import { dayOf, instantOf } from './asOf.ts';

test('a day means its end in the city', () => {
  expect(instantOf('2026-11-20')).toBe('2026-11-20T15:59:59.000Z');
  expect(instantOf('2026-11-20T03:00:00Z')).toBe('2026-11-20T03:00:00.000Z');
});

test('what is no time means now', () => {
  expect(instantOf(undefined)).toBeUndefined();
  expect(instantOf('yesterday')).toBeUndefined();
  expect(instantOf('2026-13-45')).toBeUndefined();
});

test('a day in the city begins at sixteen hours of the day before', () => {
  expect(dayOf('2026-11-19T16:00:00Z')).toBe('2026-11-20');
});
