import { expect, test } from 'vitest';
import { misprinted } from './misprint.ts';

test.each([
  ['21.46', '16.42', true],
  ['22.87', '22.87', false],
  ['22.87', '22.88', false],
  ['22.87', null, false],
  [null, '22.87', false],
])('computed %s, printed %s: a misprint? %s', (share, printedShare, expected) => {
  expect(misprinted({ share, printedShare })).toBe(expected);
});
