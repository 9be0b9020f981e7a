import { expect, test } from 'vitest';
import type { Standing } from '../../pages/unit/queries.ts';
import { draw, words } from '../../testing/draw.ts';
import { StandingsTable } from './StandingsTable.tsx';

const group = { code: 'county', name: '县市区' };
const ranking = (period: string, previous: string | null): Standing['ranking'] => ({
  id: period,
  period,
  sample: false,
  group,
  rows: { nodes: [{ rank: 1 }, { rank: 2 }, { rank: 5 }, { rank: null }] },
  previous: previous === null ? null : { period: previous },
});

const standings: Standing[] = [
  {
    ranking: ranking('2023-06', '2022-12'),
    row: { rank: null, total: null, unrankedReason: '未列入本期通报', previous: null },
  },
  {
    ranking: ranking('2022-12', '2021-09'),
    row: {
      rank: 5,
      total: '89.35',
      unrankedReason: null,
      previous: { period: '2021-09', rank: 1, total: '90.68' },
    },
  },
  {
    ranking: ranking('2021-09', null),
    row: { rank: 1, total: '90.68', unrankedReason: null, previous: null },
  },
];

test('tells an unranked month, a change and a first release apart', async () => {
  const root = await draw(<StandingsTable standings={standings} caption="历次名次" />);
  const [unranked, fallen, first] = [...root.querySelectorAll('tbody tr')].map(words);
  expect(unranked).toContain('未排名');
  expect(unranked).toContain('未列入本期通报');
  expect(fallen).toContain('共 3 个单位');
  expect(root.querySelectorAll('.rank-last')).toHaveLength(1);
  expect(fallen).toContain('下降 4 位');
  expect(fallen).toContain('−1.33');
  expect(first).toContain('首次发布');
});
