import type { Examples } from '../../testing/examples.ts';
import { Empty } from './Empty.tsx';

export const examples: Examples = [
  {
    name: '没有待办',
    draw: () => (
      <Empty title="没有到期的事项">
        <p>今天和明天都没有到期的案件。可以先看“未签收”。</p>
      </Empty>
    ),
  },
];
