import { expect, test } from 'vitest';
import { axis, fitting } from './axis.ts';

test.each([
  [[3, 17], true, [0, 5, 10, 15, 20]],
  [[61_919, 9_833], true, [0, 20_000, 40_000, 60_000, 80_000]],
  [[88.2, 91.26], false, [88, 89, 90, 91, 92]],
  [[0.31, 0.92], true, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [[0, 0], true, [0, 0.2]],
  [[7], false, [6, 8]],
  [[], false, [0, 1]],
] as const)('%j gets round ticks', (values, zero, ticks) => {
  const drawn = axis(values, zero);
  expect(drawn.ticks).toEqual(ticks);
  expect(drawn.to).toBeGreaterThan(drawn.from);
});

test('a label that is too long is cut where it fits', () => {
  expect(fitting('市城市管理执法委员会', 200)).toBe('市城市管理执法委员会');
  expect(fitting('市城市管理执法委员会', 84)).toBe('市城市管理…');
});
