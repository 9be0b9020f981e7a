import type { Examples } from '../../testing/examples.ts';
import { Recomputation } from './Recomputation.tsx';

export const examples: Examples = [
  {
    name: '重算之前',
    draw: () => <Recomputation address="/export/rankings/example.json" names={new Map()} />,
  },
];
