import { expect, test } from 'vitest';
import { append, nextCursor } from './pages.ts';

test('reads on only where more follows', () => {
  expect(nextCursor({ pageInfo: { hasNextPage: true, endCursor: 'c1' } })).toBe('c1');
  expect(nextCursor({ pageInfo: { hasNextPage: false, endCursor: 'c1' } })).toBeUndefined();
  expect(nextCursor(undefined)).toBeUndefined();
});

test('a node that moved onto the next page is shown once', () => {
  const page = { nodes: [{ id: 'b' }, { id: 'c' }], pageInfo: { hasNextPage: false, endCursor: 'c' } };
  expect(append([{ id: 'a' }, { id: 'b' }], page, (node) => node.id)).toEqual([
    { id: 'a' },
    { id: 'b' },
    { id: 'c' },
  ]);
});
