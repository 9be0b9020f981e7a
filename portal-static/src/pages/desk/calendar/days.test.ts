import { expect, test } from 'vitest';
import { monthsOf, withDay } from './days.ts';

test('a year has its months, each beginning on its weekday', () => {
  const months = monthsOf(2028, []);
  expect(months).toHaveLength(12);
  expect(months[1]?.days).toHaveLength(29);
  // 1 January 2028 is a Saturday.
  expect(months[0]?.before).toBe(5);
  expect(months[0]?.days.slice(0, 3).map(({ mark }) => mark)).toEqual(['weekend', 'weekend', 'work']);
});

test('holidays and make-up days stand out', () => {
  const [january] = monthsOf(2028, [
    { date: '2028-01-03', kind: 'OFF', name: '元旦' },
    { date: '2028-01-08', kind: 'WORKING', name: null },
  ]);
  expect(january?.days[2]).toMatchObject({ mark: 'OFF', name: '元旦' });
  expect(january?.days[7]).toMatchObject({ mark: 'WORKING' });
});

test('a day is set, set again and put back', () => {
  const once = withDay([], '2028-05-01', 'OFF', ' 劳动节 ');
  expect(once).toEqual([{ date: '2028-05-01', kind: 'OFF', name: '劳动节' }]);
  expect(withDay(once, '2028-05-01', 'WORKING', '')).toEqual([
    { date: '2028-05-01', kind: 'WORKING', name: null },
  ]);
  expect(withDay(once, '2028-05-01', 'usual', '')).toEqual([]);
});
