import { expect, test } from 'vitest';
import { draw } from '../../testing/draw.ts';
import { floorOf, MonthChart, runs } from './MonthChart.tsx';

test('the line is broken where nothing is released, never drawn through zero', async () => {
  const points = ['99.1', '98.2', null, '97.3'].map((percent, place) => ({
    month: `2021-0${place + 1}`,
    percent,
  }));
  expect(runs(points).map(({ from, run }) => [from, run.length])).toEqual([
    [0, 2],
    [3, 1],
  ]);
  const root = await draw(<MonthChart name="处置率" points={points} />);
  expect(root.querySelectorAll('polyline')).toHaveLength(2);
  expect(root.querySelectorAll('circle')).toHaveLength(3);
});

test('the scale begins at a round number below all', () => {
  expect(floorOf([99.64, 97])).toBe(90);
  expect(floorOf([83])).toBe(80);
  expect(floorOf([61])).toBe(50);
  expect(floorOf([12])).toBe(0);
});
