import { expect, test } from 'vitest';
import { byGroup } from './groups.ts';
import type { Standing } from './queries.ts';

const standing = (group: string, period: string): Standing => ({
  ranking: {
    id: `${group}${period}`,
    period,
    sample: false,
    previous: null,
    group: { code: group, name: group },
    rows: { nodes: [] },
  },
  row: { rank: 1, total: '90.00', unrankedReason: null, previous: null },
});

test('scores of different groups are kept apart, each in its order', () => {
  const groups = byGroup([
    standing('county', '2023-06'),
    standing('trade', '2023-06'),
    standing('county', '2022-12'),
  ]);
  expect(groups.map(({ code, standings }) => [code, standings.map(({ ranking }) => ranking.period)])).toEqual(
    [
      ['county', ['2023-06', '2022-12']],
      ['trade', ['2023-06']],
    ],
  );
});
