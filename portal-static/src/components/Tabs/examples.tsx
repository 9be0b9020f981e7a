import type { Examples } from '../../testing/examples.ts';
import { Tabs } from './Tabs.tsx';

export const examples: Examples = [
  {
    name: '一个案件的各部分',
    draw: () => (
      <Tabs
        label="案件的各部分"
        current="steps"
        tabs={[
          { key: 'steps', label: '经过', href: '#steps' },
          { key: 'photos', label: '照片', href: '#photos', count: 6 },
          { key: 'tickets', label: '督办单', href: '#tickets', count: 2 },
        ]}
      />
    ),
  },
];
