import { EldersSwitch } from './EldersSwitch.tsx';

export const examples = [
  {
    name: '长辈版开关',
    draw: () => (
      <div class="masthead">
        <EldersSwitch />
      </div>
    ),
  },
];
