import type { Standing } from '../../pages/unit/queries.ts';
import type { Examples } from '../../testing/examples.ts';
import { StandingsTable } from './StandingsTable.tsx';

const ranking = (period: string, previous: string | null): Standing['ranking'] => ({
  id: period,
  period,
  sample: false,
  group: { code: 'county', name: '县市区' },
  rows: { nodes: [{ rank: 1 }, { rank: 2 }, { rank: 5 }, { rank: null }] },
  previous: previous === null ? null : { period: previous },
});

const standings: Standing[] = [
  {
    ranking: ranking('2023-06', '2022-12'),
    row: { rank: null, total: null, unrankedReason: '未列入本期通报', previous: null },
  },
  {
    ranking: ranking('2022-12', null),
    row: { rank: 1, total: '90.68', unrankedReason: null, previous: null },
  },
];

export const examples: Examples = [
  { name: '历次名次', draw: () => <StandingsTable standings={standings} caption="历次名次" /> },
];
