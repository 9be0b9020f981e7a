import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { canonical, type Json } from '../../recompute/canonical.ts';
import { anExport } from '../../recompute/export.fixture.ts';
import { draw, words } from '../../testing/draw.ts';
import { eventually } from '../../testing/eventually.ts';
import { Recomputation } from './Recomputation.tsx';

const names = new Map([['AA', '甲县']]);

async function saidOf(body: string, status = 200): Promise<string> {
  vi.stubGlobal('fetch', async (url: string) =>
    String(url).includes('/export/') ? new Response(body, { status }) : new Response('{}'),
  );
  const root = await draw(<Recomputation address="/export/rankings/r.json" names={names} />);
  await act(() => root.querySelector('button')?.click());
  await eventually(() => expect(words(root.querySelector('[aria-live]'))).not.toMatch(/^$|正在/));
  return words(root.querySelector('[aria-live]'));
}

afterEach(() => vi.unstubAllGlobals());

test('says that the figures are identical when they are', async () => {
  expect(await saidOf(canonical(anExport()))).toContain('完全一致');
});

test('names the units whose figures are not what the inputs come to', async () => {
  const forged = canonical(anExport()).replace('"total":"90.50"', '"total":"99.50"');
  expect(await saidOf(forged)).toContain('甲县');
});

test('says so when only the writing differs', async () => {
  expect(await saidOf(JSON.stringify(anExport() as Json, null, 1))).toContain('写法');
});

test('says that nothing was checked when there is no file or none that it knows', async () => {
  expect(await saidOf('{}', 404)).toContain('未能');
  expect(await saidOf('{"format":"another"}')).toContain('未能');
});

test('links both files', async () => {
  const root = await draw(<Recomputation address="/export/rankings/r.json" names={names} />);
  await eventually(() => expect(root.querySelectorAll('a')).toHaveLength(2));
  const [json, csv] = root.querySelectorAll('a');
  expect(json?.getAttribute('href')).toBe('/export/rankings/r.json');
  expect(csv?.getAttribute('href')).toBe('/export/rankings/r.csv');
});
