import { afterEach, expect, test, vi } from 'vitest';
import { within } from './within.ts';

afterEach(() => vi.useRealTimers());

test('ends after its time', () => {
  vi.useFakeTimers();
  const signal = within(1000);
  vi.advanceTimersByTime(999);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
});

test('ends with the other one, for its reason', () => {
  const other = new AbortController();
  const signal = within(60_000, other.signal);
  other.abort('over');
  expect(signal.reason).toBe('over');
  expect(within(60_000, other.signal).aborted).toBe(true);
});
