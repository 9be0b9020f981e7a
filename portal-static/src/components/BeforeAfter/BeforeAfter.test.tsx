import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { eventually } from '../../testing/eventually.ts';
import { BeforeAfter } from './BeforeAfter.tsx';

beforeEach(() => vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}'))));
afterEach(() => vi.unstubAllGlobals());

const pair = (n: number) => ({
  before: { id: `b${n}`, medium: `/media/b${n}` },
  after: { id: `a${n}`, medium: `/media/a${n}` },
});

test('the slider says and shows how much of before is in sight', async () => {
  const root = await draw(<BeforeAfter pairs={[pair(1)]} />);
  await eventually(() => expect(root.querySelectorAll('img')).toHaveLength(2));
  const slide = root.querySelector('input');
  expect(slide?.getAttribute('aria-valuetext')).toBe('左侧 50% 为整改前，其余为整改后');
  await act(() => {
    if (slide) slide.value = '80';
    slide?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(slide?.getAttribute('aria-valuetext')).toContain('80%');
  expect(root.querySelector<HTMLElement>('.compare-frame')?.style.getPropertyValue('--share')).toBe('80%');
});

test('several pairs are gone through one after the other', async () => {
  const root = await draw(<BeforeAfter pairs={[pair(1), pair(2)]} />);
  await act(() => root.querySelector('button')?.click());
  expect(words(root.querySelector('[aria-live]'))).toBe('第 2 组，共 2 组');
  expect(root.querySelector('.compare-before')?.getAttribute('src')).toBe('/media/b2');
});

test('no pair draws nothing', async () => {
  expect((await draw(<BeforeAfter pairs={[]} />)).innerHTML).toBe('');
});
