import type { Examples } from '../../testing/examples.ts';
import { PointsChange, RankChange } from './Change.tsx';

export const examples: Examples = [
  {
    name: '名次变化',
    draw: () => (
      <p class="buttons">
        <RankChange now={1} before={3} />
        <RankChange now={5} before={2} />
        <RankChange now={4} before={4} />
        <RankChange now={2} before={undefined} />
      </p>
    ),
  },
  {
    name: '得分变化',
    draw: () => (
      <p class="buttons">
        <PointsChange now="91.26" before="91.21" />
        <PointsChange now="87.90" before="89.20" />
      </p>
    ),
  },
];
