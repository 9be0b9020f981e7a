import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { PeriodPicker } from './PeriodPicker.tsx';

const years = (count: number) => Array.from({ length: count }, (_, index) => String(2023 - index));

test('links to each period and marks the one that is shown', async () => {
  const root = await draw(<PeriodPicker group="county" periods={['2023-06', '2022-12']} current="2022-12" />);
  const links = [...root.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    './ranking.html?group=county&period=2023-06',
    './ranking.html?group=county&period=2022-12',
  ]);
  expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'page']);
});

test('folds away what is older than a dozen, and opens it when it is shown', async () => {
  const folded = await draw(<PeriodPicker group="county" periods={years(14)} current="2023" />);
  expect(words(folded.querySelector('summary'))).toBe('更早的 2 期');
  expect(folded.querySelector('details')?.open).toBe(false);
  const open = await draw(<PeriodPicker group="county" periods={years(14)} current="2010" />);
  expect(open.querySelector('details')?.open).toBe(true);
});
