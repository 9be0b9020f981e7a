import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { eventually } from '../../testing/eventually.ts';
import { Gallery } from './Gallery.tsx';

beforeEach(() => vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}'))));
afterEach(() => vi.unstubAllGlobals());

const photos = [
  { id: '1', thumb: '/media/1/thumb', url: '/media/1', label: '整改前' },
  { id: '2', thumb: '/media/2/thumb', url: '/media/2', label: '整改后' },
];

test('shows thumbnails, opens one large and goes on around the end', async () => {
  const root = await draw(<Gallery photos={photos} />);
  await eventually(() => expect(root.querySelectorAll('.gallery img')).toHaveLength(2));
  expect(root.querySelector('.gallery img')?.getAttribute('src')).toBe('/media/1/thumb');
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('.gallery-open')];
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    '放大：整改前',
    '放大：整改后',
  ]);
  await act(() => buttons[1]?.click());
  expect(root.querySelector('dialog img')?.getAttribute('src')).toBe('/media/2');
  const next = [...root.querySelectorAll('button')].find((button) => words(button) === '下一张');
  await act(() => next?.click());
  expect(root.querySelector('dialog img')?.getAttribute('src')).toBe('/media/1');
  expect(words(root.querySelector('[aria-live]'))).toBe('第 1 张，共 2 张');
});

test('a photo that does not come says so', async () => {
  const root = await draw(<Gallery photos={photos} />);
  await act(() => root.querySelector<HTMLButtonElement>('.gallery-open')?.click());
  await act(() => void root.querySelector('dialog img')?.dispatchEvent(new Event('error')));
  expect(words(root.querySelector('[role="alert"]'))).toContain('照片未能显示');
});

test('no photos draw nothing', async () => {
  expect((await draw(<Gallery photos={[]} />)).innerHTML).toBe('');
});
