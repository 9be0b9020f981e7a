import { expect, test } from 'vitest';
import type { Incentive, Row } from '../../pages/ranking/queries.ts';
import { aRow } from '../../testing/rankings.ts';
import { holders, lastRank, split } from './rows.ts';

const row = (code: string, rank: number | null): Row => aRow(code, rank, rank === null ? null : '90.00');

const rule = (rank: number | null, rankFromLast: number | null): Incentive => ({
  rank,
  rankFromLast,
  amount: null,
  text: '',
});

const { ranked, unranked } = split([row('A', 1), row('B', 2), row('C', 2), row('D', 4), row('E', null)]);
const codes = (rows: readonly Row[]) => rows.map(({ unit }) => unit.code);

test('a unit without a rank is kept apart, never counted as last', () => {
  expect(codes(unranked)).toEqual(['E']);
  expect(lastRank(ranked)).toBe(4);
});

test('where all share one rank nobody is last', () => {
  expect(lastRank(split([row('A', 1), row('B', 1)]).ranked)).toBeUndefined();
  expect(lastRank([])).toBeUndefined();
});

test('a rule finds who holds its place, from the top and from the bottom, ties together', () => {
  expect(codes(holders(rule(1, null), ranked))).toEqual(['A']);
  expect(codes(holders(rule(2, null), ranked))).toEqual(['B', 'C']);
  expect(codes(holders(rule(3, null), ranked))).toEqual([]);
  expect(codes(holders(rule(null, 1), ranked))).toEqual(['D']);
  expect(codes(holders(rule(null, 2), ranked))).toEqual(['B', 'C']);
  expect(codes(holders(rule(null, 9), ranked))).toEqual([]);
});
