import { expect, test } from 'vitest';
import { labelled, lineOf } from './line.ts';

test('a release without a rank breaks the line and is no zero', () => {
  const line = lineOf([
    { period: '2023-06', total: '90.10' },
    { period: '2023-05', total: null },
    { period: '2023-04', total: '89.00' },
    { period: '2023-03', total: '88.00' },
  ]);
  expect(line.points.map(({ score }) => score)).toEqual([88, 89, 90.1]);
  expect(line.strokes.map(({ from, to }) => `${from.period}–${to.period}`)).toEqual(['2023-03–2023-04']);
  expect(line.gaps.map(({ period }) => period)).toEqual(['2023-05']);
});

test('months without any release make a stroke sparse', () => {
  const { strokes } = lineOf([
    { period: '2022-11', total: '89.00' },
    { period: '2022-12', total: '89.35' },
    { period: '2023-06', total: '90.00' },
  ]);
  expect(strokes.map(({ sparse }) => sparse)).toEqual([false, true]);
});

test('nothing released is an empty line', () => {
  expect(lineOf([])).toEqual({ points: [], strokes: [], gaps: [] });
});

test('where room is short, the first, last, best and worst keep their numbers', () => {
  const totals = ['90', '95', '91', '85', '92'];
  const { points } = lineOf(totals.map((total, index) => ({ period: `2023-0${index + 1}`, total })));
  expect(labelled(points, 3).map(({ total }) => total)).toEqual(['90', '95', '85', '92']);
  expect(labelled(points, 5)).toHaveLength(5);
});
