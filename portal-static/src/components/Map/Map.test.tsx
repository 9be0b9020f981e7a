import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { eventually } from '../../testing/eventually.ts';
import { type MapPoint, PlaceMap } from './Map.tsx';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
});
afterEach(() => vi.restoreAllMocks());

const points: readonly MapPoint[] = [
  { id: 'a', latitude: 29.84, longitude: 114.32, tone: 'red', label: '路口暴露垃圾' },
  { id: 'b', latitude: 29.8405, longitude: 114.3205, tone: 'white', label: '人行道破损' },
  { id: 'c', latitude: 29.9, longitude: 114.5, tone: 'good', label: '井盖缺失', precision: 800 },
];

const press = (element: Element | null | undefined, name: string) =>
  act(() => void element?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));

const drawn = async (content: preact.ComponentChild) => {
  const root = await draw(content);
  await eventually(() => expect(root.querySelector('.map-drawing')).not.toBeNull());
  return root;
};

test('near points are one mark that tells how many; the others are buttons with their words', async () => {
  const onSelect = vi.fn();
  const root = await drawn(<PlaceMap points={points} onSelect={onSelect} />);
  expect(words(root.querySelector('.map-cluster'))).toBe('2');
  const mark = root.querySelector<HTMLElement>('.map-mark');
  expect(mark?.getAttribute('aria-label')).toBe('井盖缺失');
  mark?.click();
  expect(onSelect).toHaveBeenCalledWith('c');
});

test('opening a cluster comes closer until its members part', async () => {
  const root = await drawn(<PlaceMap points={points} onSelect={() => {}} />);
  await act(() => root.querySelector<HTMLElement>('.map-cluster')?.click());
  expect(root.querySelector('.map-cluster')).toBeNull();
  expect(root.querySelectorAll('.map-mark')).toHaveLength(2);
});

test('what stands at one place is picked one after the other', async () => {
  const onSelect = vi.fn();
  const same = points.slice(0, 2).map((point) => ({ ...point, latitude: 29.84, longitude: 114.32 }));
  const root = await drawn(<PlaceMap points={same} onSelect={onSelect} />);
  root.querySelector<HTMLElement>('.map-cluster')?.click();
  expect(onSelect).toHaveBeenCalledWith('a');
});

test('without a base map it says so, and says what a circle means', async () => {
  const root = await drawn(<PlaceMap points={points} selected="c" />);
  expect(words(root.querySelector('figcaption'))).toContain('未配置底图');
  expect(words(root.querySelector('figcaption'))).toContain('圆圈');
  expect(root.querySelector('img')).toBeNull();
});

test('keys move it and show all again', async () => {
  const onMove = vi.fn();
  const root = await drawn(<PlaceMap points={points} onMove={onMove} />);
  const frame = root.querySelector('.map-frame');
  const place = () => root.querySelector('.map-mark')?.getAttribute('style');
  const before = place();
  await press(frame, 'ArrowLeft');
  expect(place()).not.toBe(before);
  expect(onMove).toHaveBeenCalledOnce();
  await press(frame, '0');
  expect(place()).toBe(before);
});

test('a place is chosen with the keyboard, and adjusted with it', async () => {
  const onPick = vi.fn();
  const root = await drawn(<PlaceMap points={points} picker={{ value: undefined, onPick }} />);
  await press(root.querySelector('.map-frame'), 'Enter');
  const [first] = onPick.mock.calls[0] ?? [];
  expect(first.latitude).toBeCloseTo(29.87, 1);
  const placed = await drawn(<PlaceMap points={points} picker={{ value: first, onPick }} />);
  await press(placed.querySelector('.map-pin'), 'ArrowUp');
  const [second] = onPick.mock.calls[1] ?? [];
  expect(second.latitude).toBeGreaterThan(first.latitude);
  expect(second.longitude).toBeCloseTo(first.longitude, 5);
});
