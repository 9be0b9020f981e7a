import type { Examples } from '../../testing/examples.ts';
import { aRanking } from '../../testing/rankings.ts';
import { RankingTable } from './RankingTable.tsx';

export const examples: Examples = [
  {
    name: '两个有名次，一个未排名',
    draw: () => <RankingTable ranking={aRanking()} busy={false} />,
  },
  {
    name: '首次发布',
    draw: () => <RankingTable ranking={aRanking({ previous: null })} busy={false} />,
  },
];
