import { expect, test } from 'vitest';
import { notesIn, passing } from './storage.ts';

test('keeps and forgets', () => {
  passing.set('a', '1');
  expect(passing.get('a')).toBe('1');
  passing.remove('a');
  expect(passing.get('a')).toBeUndefined();
});

test('where storage is forbidden nothing is kept and nothing breaks', () => {
  const forbidden = notesIn(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  forbidden.set('a', '1');
  expect(forbidden.get('a')).toBeUndefined();
  forbidden.remove('a');
});
