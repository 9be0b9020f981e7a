import type { Examples } from '../../testing/examples.ts';
import { EldersSwitch } from './EldersSwitch.tsx';

export const examples: Examples = [
  {
    name: '长辈版开关',
    draw: () => (
      <div class="masthead">
        <EldersSwitch />
      </div>
    ),
  },
];
