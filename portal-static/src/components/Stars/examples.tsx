import type { Examples } from '../../testing/examples.ts';
import { Kept } from '../../testing/Kept.tsx';
import { Stars } from './Stars.tsx';

export const examples: Examples = [
  {
    name: '满意程度',
    draw: () => (
      <Kept<number>
        initial={4}
        draw={(value, set) => <Stars label="满意程度" value={value} onInput={set} />}
      />
    ),
  },
];
