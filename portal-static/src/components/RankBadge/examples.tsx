import type { Examples } from '../../testing/examples.ts';
import { RankBadge } from './RankBadge.tsx';

export const examples: Examples = [
  {
    name: '名次',
    draw: () => (
      <p class="buttons">
        {[1, 2, 3, 4].map((rank) => (
          <RankBadge key={rank} rank={rank} />
        ))}
        <RankBadge rank={7} last />
        <RankBadge rank={null} />
      </p>
    ),
  },
];
