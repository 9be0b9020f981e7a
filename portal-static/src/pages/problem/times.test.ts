import { expect, test } from 'vitest';
import { dayOf, formatDue, instantOf } from './times.ts';

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

test('a limit that ends with a day is that day', () => {
  expect(formatDue('2026-12-05T16:00:00Z')).toBe('2026年12月5日');
  expect(formatDue('2026-12-05T09:30:00Z')).toBe('2026年12月5日 17:30');
});
