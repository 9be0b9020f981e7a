import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Countdown } from './Countdown.tsx';

const now = '2026-03-05T02:00:00Z';

test.each([
  ['2026-03-09T09:30:00Z', '还剩 4 天 7 小时', 'neutral'],
  ['2026-03-07T02:30:00Z', '还剩 2 天', 'neutral'],
  ['2026-03-05T06:40:00Z', '还剩 4 小时 40 分钟', 'warn'],
  ['2026-03-05T02:00:20Z', '还剩 1 分钟', 'warn'],
  ['2026-03-05T02:00:00Z', '已超期 1 分钟', 'bad'],
  ['2026-03-03T01:00:00Z', '已超期 2 天 1 小时', 'bad'],
])('due %s: %s', async (dueAt, said, tone) => {
  const root = await draw(<Countdown dueAt={dueAt} now={now} brief />);
  expect(words(root)).toBe(said);
  expect(root.querySelector('.status')?.className).toContain(`status-${tone}`);
});

test('names the due moment by the clock of Shanghai', async () => {
  const root = await draw(<Countdown dueAt="2026-03-09T09:30:00Z" now={now} />);
  expect(words(root.querySelector('time'))).toBe('期限：2026年3月9日 17:30');
});
