import { beforeEach, expect, test } from 'vitest';
import { arrived, code, forget, open, remember, remembered } from './codeKept.ts';

const letters = '7KMQ9X000000000000000';
const stored = () => JSON.stringify({ ...sessionStorage, ...localStorage });

beforeEach(() => {
  forget();
  sessionStorage.clear();
});

test('the code stays in memory unless its reader asks to be remembered', () => {
  open(letters, false);
  expect(code.value).toBe(letters);
  expect(stored()).not.toContain(letters);
  remember(true);
  expect(stored()).toContain(letters);
  remember(false);
  expect(stored()).not.toContain(letters);
});

test('leaving forgets it everywhere', () => {
  open(letters, true);
  forget();
  expect(code.value).toBeUndefined();
  expect(stored()).not.toContain(letters);
});

test('a scanned code takes the place of a remembered one, and is not remembered by itself', () => {
  open('A'.repeat(21), true);
  arrived(letters);
  expect(code.value).toBe(letters);
  expect(remembered.value).toBe(false);
  expect(stored()).not.toContain('AAAA');
});
