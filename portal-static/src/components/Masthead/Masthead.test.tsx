import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { Masthead } from './Masthead.tsx';

const current = (root: HTMLElement) => [...root.querySelectorAll('.tabs [aria-current]')].map(words);

test('leads to everything public and marks where one is', async () => {
  const root = await draw(<Masthead page="ranking" signIn={false} />);
  const ways = [...root.querySelectorAll('.tabs a')].map((way) => way.getAttribute('href'));
  expect(ways).toEqual([
    './',
    './ranking.html',
    './unit.html',
    './problems.html',
    './news.html',
    './statistics.html',
    './search.html',
    './tell.html',
  ]);
  expect(current(root)).toEqual(['排名']);
});

test('a page below another marks that one', async () => {
  expect(current(await draw(<Masthead page="tip" signIn={false} />))).toEqual(['我要反映']);
  expect(current(await draw(<Masthead page="notice" signIn={false} />))).toEqual(['公开发布']);
  expect(current(await draw(<Masthead page="components" signIn={false} />))).toEqual([]);
});
