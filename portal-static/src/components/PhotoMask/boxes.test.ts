import { expect, test } from 'vitest';
import { between, byKey, dragged, fresh, inPhoto, moved } from './boxes.ts';

const box = { x: 0.2, y: 0.3, width: 0.4, height: 0.2 };

test('a box is drawn from whichever corner, and never leaves the photo', () => {
  expect(between({ x: 0.6, y: 0.5 }, { x: 0.2, y: 0.3 })).toEqual(box);
  expect(between({ x: 0.5, y: 0.5 }, { x: 1.4, y: -0.2 })).toEqual({ x: 0.5, y: 0, width: 0.5, height: 0.5 });
  expect(moved(box, 0.9, -0.9)).toEqual({ ...box, x: 0.6, y: 0 });
});

test('dragging a corner keeps the opposite one, and may turn the box over', () => {
  expect(dragged(box, 'se', { x: 0.3, y: 0.4 })).toEqual({ x: 0.2, y: 0.3, width: 0.1, height: 0.1 });
  expect(dragged(box, 'nw', { x: 0.8, y: 0.9 })).toEqual({ x: 0.6, y: 0.5, width: 0.2, height: 0.4 });
});

test('arrow keys move, with Shift they resize, and nothing else is taken', () => {
  expect(byKey(box, 'ArrowLeft', false, 0.01)).toEqual({ ...box, x: 0.19 });
  expect(byKey(box, 'ArrowDown', true, 0.05)).toEqual({ ...box, height: 0.25 });
  expect(byKey({ ...box, width: 0.8 }, 'ArrowRight', true, 0.05)?.width).toBe(0.8);
  expect(byKey(box, 'a', false, 0.01)).toBeUndefined();
});

test('what is sent always lies in the photo and covers something', () => {
  for (const odd of [{ x: -1, y: 2, width: 0, height: 5 }, fresh(0), fresh(49), { ...box, width: 1 }]) {
    const { x, y, width, height } = inPhoto(odd);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(Math.min(width, height)).toBeGreaterThan(0);
    expect(x + width).toBeLessThanOrEqual(1.000_001);
    expect(y + height).toBeLessThanOrEqual(1.000_001);
  }
});
