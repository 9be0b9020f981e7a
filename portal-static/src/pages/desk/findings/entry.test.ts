import { expect, test } from 'vitest';
import { following, inputOf, wrong } from './entry.ts';

const standard = {
  code: 'rubbish',
  name: 'Rubbish',
  zh: '暴露垃圾',
  points: '2',
  cap: null,
  indicator: '环境',
};
const first = {
  ...following(undefined),
  unit: 'XN-CB',
  standard: 'rubbish',
  category: 'E01-02',
  address: '路口',
};

test('the next one keeps unit, standard and category, and nothing else', () => {
  expect(following({ ...first, points: '1', title: '垃圾' })).toEqual({ ...first, address: '' });
});

test('what is left empty is the standard’s', () => {
  expect(inputOf(first, standard)).toEqual({
    unit: 'XN-CB',
    standard: 'rubbish',
    category: 'E01-02',
    title: '暴露垃圾',
    address: '路口',
    photos: [],
  });
  expect(
    inputOf({ ...first, points: '１．５', latitude: '29.7', longitude: '113.9' }, standard),
  ).toMatchObject({
    points: '1.5',
    latitude: 29.7,
    longitude: 113.9,
  });
});

test('points never pass the standard’s, and a place has two halves', () => {
  expect(wrong(first, standard)).toBeUndefined();
  expect(wrong({ ...first, points: '2.5' }, standard)).toBe('points');
  expect(wrong({ ...first, points: '0' }, standard)).toBe('points');
  expect(wrong({ ...first, latitude: '29.7' }, standard)).toBe('point');
});
