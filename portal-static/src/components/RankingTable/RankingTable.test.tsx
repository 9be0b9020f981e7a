import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { aRanking, aRow } from '../../testing/rankings.ts';
import { RankingTable } from './RankingTable.tsx';

const line = (root: Element, code: string) => root.querySelector(`tr[data-unit="${code}"]`);

test('names what it compares with, and says how each unit has moved', async () => {
  const root = await draw(<RankingTable ranking={aRanking()} busy={false} />);
  expect(words(root.querySelector('caption'))).toContain('2022年12月');
  expect(words(line(root, 'A'))).toContain('上升 2 位');
  expect(words(line(root, 'A'))).toContain('+0.05');
  expect(words(line(root, 'B'))).toContain('上期未排名');
});

test('marks the first and the last, in words as well', async () => {
  const root = await draw(<RankingTable ranking={aRanking()} busy={false} />);
  expect(words(line(root, 'A'))).toContain('第一名');
  expect(words(line(root, 'B'))).toContain('末位');
});

test('shows an unranked unit apart, with its reason and where it stood, without a score or bar', async () => {
  const root = await draw(<RankingTable ranking={aRanking()} busy={false} />);
  const unranked = line(root, 'C');
  expect(unranked?.closest('tbody')?.className).toBe('unranked');
  expect(words(unranked)).toContain('未列入本期通报');
  expect(words(unranked)).toContain('2022年12月：第 5 名，89.35 分');
  expect(unranked?.querySelector('.bar, .score-value')).toBeNull();
});

test('compares with nothing in the first release', async () => {
  const rows = { nodes: [aRow('A', 1, '94.68'), aRow('B', 2, '90.50')], pageInfo: { hasNextPage: false } };
  const root = await draw(<RankingTable ranking={aRanking({ previous: null, rows })} busy={false} />);
  expect(words(root.querySelector('caption'))).toContain('首次发布');
  expect(root.querySelectorAll('thead th')).toHaveLength(3);
  expect(root.querySelector('.unranked')).toBeNull();
});

test('says when not all units are shown', async () => {
  const { rows } = aRanking();
  const ranking = aRanking({ rows: { ...rows, pageInfo: { hasNextPage: true } } });
  expect(words(await draw(<RankingTable ranking={ranking} busy={false} />))).toContain('只显示前 3 个单位');
});

test('draws without inline styles, which the security policy forbids', async () => {
  const root = await draw(<RankingTable ranking={aRanking()} busy={false} />);
  expect(root.querySelector('[style]')).toBeNull();
});
