import { expect, test } from 'vitest';
import { type Line, sideBySide } from './lines.ts';

const line = (section: string, key: string, value: string): Line => ({ section, key, label: key, value });

test('lays two schemes side by side, with what only one of them says', () => {
  const left = [line('甲', 'a', '1'), line('甲', 'b', '2'), line('乙', 'c', '3')];
  const right = [line('甲', 'a', '1'), line('甲', 'd', '5'), line('丙', 'e', '6')];
  expect(sideBySide(left, right).map((pair) => [pair.key, pair.left, pair.right])).toEqual([
    ['a', '1', '1'],
    ['d', null, '5'],
    ['b', '2', null],
    ['e', null, '6'],
    ['c', '3', null],
  ]);
});
