import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { RankBadge } from './RankBadge.tsx';

test('no rank is said in words and is no number', async () => {
  const root = await draw(<RankBadge rank={null} />);
  expect(words(root)).toBe('—未排名');
});

test.each([
  [1, false, 'rank rank-1'],
  [2, true, 'rank rank-last'],
  [4, false, 'rank '],
])('rank %i (last: %s)', async (rank, last, className) => {
  const root = await draw(<RankBadge rank={rank} last={last} />);
  expect(root.querySelector('span')?.className).toBe(className);
});
