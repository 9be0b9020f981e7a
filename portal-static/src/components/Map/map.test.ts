import { describe, expect, test } from 'vitest';
import { clustered } from './cluster.ts';
import {
  fitted,
  fromScreen,
  metresAPixel,
  panned,
  project,
  toScreen,
  unproject,
  zoomed,
} from './mercator.ts';
import { decimals, grid, roundBelow, scaleBar } from './scale.ts';
import { fromGcj02, fromTiles, toGcj02, toTiles } from './shift.ts';

const size = { width: 600, height: 400 };
const xianning = { latitude: 29.8415, longitude: 114.3222 };

describe('projection', () => {
  test.each([
    [0, 0, 0.5, 0.5],
    [85.0511287798, -180, 0, 0],
    [-85.0511287798, 180, 1, 1],
    // Chicago as in the documentation of a well-known map service: world coordinates of 256.
    [41.85, -87.65, 65.67111111111113 / 256, 95.17492654697409 / 256],
  ])('latitude %d, longitude %d', (latitude, longitude, x, y) => {
    const spot = project({ latitude, longitude });
    expect(spot.x).toBeCloseTo(x, 5);
    expect(spot.y).toBeCloseTo(y, 5);
  });

  test('there and back is where one was', () => {
    const { latitude, longitude } = unproject(project(xianning));
    expect(latitude).toBeCloseTo(xianning.latitude, 9);
    expect(longitude).toBeCloseTo(xianning.longitude, 9);
  });

  test('a pixel covers 156,543 m at the equator at zoom 0, and less up north', () => {
    expect(metresAPixel(0, 0)).toBeCloseTo(156_543.03, 1);
    expect(metresAPixel(60, 10)).toBeCloseTo(156_543.03 / 2 / 1024, 3);
  });

  test('zooming keeps what is under the pointer where it is', () => {
    const view = { ...project(xianning), zoom: 12 };
    const at = { x: 500, y: 90 };
    const before = fromScreen(at, view, size);
    const closer = zoomed(view, 2.5, at, size);
    const after = toScreen(before, closer, size);
    expect(closer.zoom).toBe(14.5);
    expect(after.x).toBeCloseTo(at.x, 6);
    expect(after.y).toBeCloseTo(at.y, 6);
  });

  test('neither the globe nor the zoom can be left', () => {
    const far = panned({ ...project(xianning), zoom: 3 }, 1e9, -1e9);
    expect([far.x, far.y]).toEqual([1, 0]);
    expect(zoomed(far, 99, { x: 0, y: 0 }, size).zoom).toBe(19);
  });

  test('all points are shown with room around them, and one from near', () => {
    const spots = [xianning, { latitude: 29.5, longitude: 113.9 }, { latitude: 29.9, longitude: 114.5 }].map(
      project,
    );
    const view = fitted(spots, size);
    if (!view) throw new Error('no view');
    for (const spot of spots) {
      const { x, y } = toScreen(spot, view, size);
      expect(x).toBeGreaterThanOrEqual(47.9);
      expect(x).toBeLessThanOrEqual(552.1);
      expect(y).toBeGreaterThanOrEqual(47.9);
      expect(y).toBeLessThanOrEqual(352.1);
    }
    expect(fitted([project(xianning)], size)?.zoom).toBe(16);
    expect(fitted([], size)).toBeUndefined();
  });
});

describe('shift', () => {
  // Pairs that the common implementations agree on: Shanghai, Shenzhen, Beijing, Beijing.
  test.each([
    [31.1774276, 121.5272106, 31.17530398364597, 121.531541859215],
    [22.543847, 113.912316, 22.540796131694766, 113.9171764808363],
    [39.911954, 116.377817, 39.91334545536069, 116.38404722455657],
    [39.915, 116.404, 39.91640428150164, 116.41024449916938],
  ])('%d, %d', (latitude, longitude, shiftedLatitude, shiftedLongitude) => {
    const shifted = toGcj02({ latitude, longitude });
    expect(shifted.latitude).toBeCloseTo(shiftedLatitude, 9);
    expect(shifted.longitude).toBeCloseTo(shiftedLongitude, 9);
    const back = fromGcj02(shifted);
    expect(back.latitude).toBeCloseTo(latitude, 8);
    expect(back.longitude).toBeCloseTo(longitude, 8);
  });

  test('nothing is shifted abroad, nor for tiles that ask for none', () => {
    const london = { latitude: 51.5, longitude: -0.12 };
    expect(toGcj02(london)).toEqual(london);
    expect(fromGcj02(london)).toEqual(london);
    expect(toTiles(xianning, 'none')).toEqual(xianning);
    expect(fromTiles(xianning, 'none')).toEqual(xianning);
    expect(toTiles(xianning, 'gcj02')).not.toEqual(xianning);
  });
});

describe('clusters', () => {
  const spots = [
    { id: 'a', ...project(xianning) },
    { id: 'b', ...project({ latitude: 29.8416, longitude: 114.3223 }) },
    { id: 'c', ...project({ latitude: 29.9, longitude: 114.5 }) },
  ];
  const groups = (zoom: number) =>
    clustered(spots, zoom).map(({ members }) => members.map(({ id }) => id).join(''));

  test('near ones stand together, and part when one comes closer', () => {
    expect(groups(12)).toEqual(['ab', 'c']);
    expect(groups(19)).toEqual(['a', 'b', 'c']);
    expect(groups(4)).toEqual(['abc']);
  });

  test('a mark stands in the middle of its members', () => {
    const [first] = clustered(spots, 12);
    expect(first?.x).toBeCloseTo(((spots[0]?.x ?? 0) + (spots[1]?.x ?? 0)) / 2, 12);
  });

  test('nobody is lost among ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      id: index,
      x: 0.8 + (index % 100) * 1e-5,
      y: 0.4 + Math.floor(index / 100) * 1e-5,
    }));
    const found = clustered(many, 10).reduce((sum, { members }) => sum + members.length, 0);
    expect(found).toBe(10_000);
  });
});

describe('grid and scale', () => {
  test.each([
    [1, 1],
    [1.9, 1],
    [4.99, 2],
    [5, 5],
    [0.037, 0.02],
    [730, 500],
  ])('%d is rounded down to %d', (given, round) => expect(roundBelow(given)).toBeCloseTo(round, 9));

  test('lines stand at round degrees, far enough apart, inside the picture', () => {
    const { step, meridians, parallels } = grid({ ...project(xianning), zoom: 12 }, size);
    expect(step).toBeCloseTo(0.05, 9);
    expect(decimals(step)).toBe(2);
    expect(meridians.map(({ degree }) => degree)).toContain(114.3);
    expect(parallels.length).toBeGreaterThan(1);
    for (const { at } of meridians) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(600);
    }
    const [first, second] = meridians;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(96);
  });

  test('a parallel is drawn where the projection puts it, also when much of the globe is in view', () => {
    const view = { ...project({ latitude: 35, longitude: 105 }), zoom: 3 };
    for (const { degree, at } of grid(view, size).parallels) {
      expect(toScreen(project({ latitude: degree, longitude: 105 }), view, size).y).toBeCloseTo(at, 6);
    }
  });

  test('the bar is a round length', () => {
    const { metres, pixels } = scaleBar(metresAPixel(29.84, 13));
    expect(metres).toBe(1000);
    expect(pixels).toBeLessThanOrEqual(110);
  });
});
