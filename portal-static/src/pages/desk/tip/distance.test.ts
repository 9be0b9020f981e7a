import { expect, test } from 'vitest';
import { apart, distance, inMetres } from './distance.ts';

const crossing = { latitude: 29.8415, longitude: 114.3222 };

test('metres on the ground, and none where a point is missing', () => {
  expect(distance(crossing, crossing)).toBe(0);
  expect(distance(crossing, { latitude: 29.8515, longitude: 114.3222 })).toBeCloseTo(1112, 0);
  expect(distance(crossing, null)).toBeUndefined();
  expect(inMetres(43)).toEqual({ unit: 'm', n: '40' });
  expect(inMetres(1112)).toEqual({ unit: 'km', n: '1.1' });
});

test('times apart in the unit that says it best', () => {
  expect(apart('2026-03-01T00:00:00Z', '2026-03-01T00:20:00Z')).toEqual({ unit: 'minutes', n: 20 });
  expect(apart('2026-03-02T06:00:00Z', '2026-03-01T00:00:00Z')).toEqual({ unit: 'hours', n: 30 });
  expect(apart('2026-03-05T00:00:00Z', '2026-03-01T00:00:00Z')).toEqual({ unit: 'days', n: 4 });
});
