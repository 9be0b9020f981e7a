import { expect, test } from 'vitest';
import { barScale, niceScale, position } from './scale.ts';

test('bars of the published months all begin at 80 and end at 100', () => {
  expect(barScale([91.26, 87.9])).toEqual({ from: 80, to: 100, ticks: [80, 85, 90, 95, 100] });
  expect(barScale([94.68, 90.5]).from).toBe(80);
});

test('the lowest bar keeps a visible length, and no scale begins below zero', () => {
  expect(barScale([81]).from).toBe(70);
  expect(barScale([1]).from).toBe(0);
  expect(barScale([]).from).toBe(90);
});

test('a value is placed in per cent and never outside', () => {
  const scale = barScale([91.26, 87.9]);
  expect(position(scale, 91.26)).toBe(56.3);
  expect(position(scale, 100)).toBe(100);
  expect(position(scale, 10)).toBe(0);
});

test("a line's axis has round ticks around its values", () => {
  expect(niceScale([94.58, 87.9]).ticks).toEqual([86, 88, 90, 92, 94, 96]);
  expect(niceScale([90, 90]).ticks).toEqual([89.5, 90, 90.5]);
});
