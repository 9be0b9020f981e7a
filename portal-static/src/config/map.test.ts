import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { readMap } from './map.ts';

const tiles = 'https://tiles.example.org/{z}/{x}/{y}.png';

test('a base map with all that belongs to it', () => {
  const map = {
    tiles,
    labels: './names/{z}/{x}/{y}.png',
    attribution: '天地图',
    approval: 'GS（2024）0568号',
    shift: 'gcj02',
    maxZoom: 16,
    latitude: '29.84',
    longitude: 114.32,
    zoom: 12,
  };
  const { latitude: _, longitude: __, zoom: ___, ...without } = map;
  expect(readMap(map)).toEqual({ ...without, start: { latitude: 29.84, longitude: 114.32, zoom: 12 } });
  expect(readConfig({ map }).map?.tiles).toBe(tiles);
});

test('without tiles there is at most a beginning', () => {
  expect(readMap({ latitude: 29.84, longitude: 114.32, shift: 'gcj02', approval: 'x' })).toEqual({
    shift: 'none',
    maxZoom: 18,
    start: { latitude: 29.84, longitude: 114.32, zoom: 11 },
  });
  expect(readMap({ latitude: null, longitude: null })).toBeUndefined();
  expect(readMap({ latitude: 999, longitude: 1 })).toBeUndefined();
  expect(readMap(undefined)).toBeUndefined();
});

test.each(['', 'javascript:{z}{x}{y}', 'https://tiles.example.org/{z}/{x}.png', 7])(
  'tiles from %s are none',
  (given) => expect(readMap({ tiles: given })).toBeUndefined(),
);
