import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Timeline } from './Timeline.tsx';

test('keeps the order it is given and says when each thing happened', async () => {
  const root = await draw(
    <Timeline
      items={[
        { key: '2', at: '2026-03-05T02:00:00Z', title: '发出黄单', tone: 'yellow', children: <em>黄</em> },
        { key: '1', at: '2026-03-02', title: '立案', text: '巡查发现' },
      ]}
    />,
  );
  expect([...root.querySelectorAll('li')].map((item) => words(item.querySelector('.moment-title')))).toEqual([
    '发出黄单',
    '立案',
  ]);
  expect([...root.querySelectorAll('time')].map((time) => [time.dateTime, words(time)])).toEqual([
    ['2026-03-05T02:00:00Z', '2026年3月5日 10:00'],
    ['2026-03-02', '2026年3月2日'],
  ]);
  expect(words(root.querySelector('em'))).toBe('黄');
});
