import { expect, test } from 'vitest';
import { brief, foremost } from './movers.ts';
import type { BriefRanking, BriefRow } from './queries.ts';

const row = (code: string, rank: number | null, before?: number): BriefRow => ({
  rank,
  total: rank === null ? null : '90.00',
  unit: { code, name: code },
  previous: before === undefined ? null : { rank: before, total: '89.00' },
});

const codes = (rows: readonly BriefRow[]) => rows.map(({ unit }) => unit.code);
const of = (...nodes: BriefRow[]) => brief({ rows: { nodes } });

test('first, last and movers, ties together', () => {
  const found = of(row('A', 1, 3), row('B', 2, 4), row('C', 3, 1), row('D', 3, 2), row('E', null));
  expect(codes(found.first)).toEqual(['A']);
  expect(codes(found.last)).toEqual(['C', 'D']);
  expect(codes(found.up)).toEqual(['A', 'B']);
  expect(codes(found.down)).toEqual(['C']);
});

test('nobody is last where all are first, and nobody moves where nothing was released before', () => {
  const found = of(row('A', 1), row('B', 1));
  expect(found).toMatchObject({ last: [], up: [], down: [] });
  expect(of()).toMatchObject({ first: [], last: [] });
});

test("the city's own ranking comes before a county's newer one", () => {
  const ranking = (id: string, owner: string | null) =>
    ({ id, scheme: { owner: owner === null ? null : { code: owner } } }) as BriefRanking;
  expect(foremost([ranking('county', 'XN-XA'), ranking('city', null)])?.id).toBe('city');
  expect(foremost([ranking('county', 'XN-XA')])?.id).toBe('county');
  expect(foremost([])).toBeUndefined();
});
