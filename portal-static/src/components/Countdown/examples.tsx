import type { Examples } from '../../testing/examples.ts';
import { Countdown } from './Countdown.tsx';

const now = '2026-03-05T02:00:00Z';

export const examples: Examples = [
  { name: '还有几天', draw: () => <Countdown dueAt="2026-03-09T09:30:00Z" now={now} /> },
  { name: '快到了', draw: () => <Countdown dueAt="2026-03-05T06:40:00Z" now={now} /> },
  { name: '已超期', draw: () => <Countdown dueAt="2026-03-03T01:00:00Z" now={now} /> },
  { name: '简短', draw: () => <Countdown dueAt="2026-03-05T02:20:00Z" now={now} brief /> },
];
