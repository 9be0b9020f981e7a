import { expect, test } from 'vitest';
import { remaining } from './Embargo.tsx';

test.each([
  [3_000, '00:00:03'],
  [3_661_000, '01:01:01'],
  [90_061_000, '1 天 01:01:01'],
  [-5, '00:00:00'],
])('%s ms are %s', (milliseconds, words) => {
  expect(remaining(milliseconds)).toBe(words);
});
