import { expect, test } from 'vitest';
import type { Hit } from '../../pages/search/queries.ts';
import type { Scope } from '../../pages/search/scope.ts';
import { draw, words } from '../../testing/draw.ts';
import { Facets, Hits } from './SearchResults.tsx';

const anywhere: Scope = {
  q: '赤壁',
  kind: undefined,
  unit: undefined,
  category: undefined,
  status: undefined,
  from: undefined,
  to: undefined,
  sort: undefined,
};

const unit: Hit = {
  kind: 'UNIT',
  distance: null,
  node: { __typename: 'Unit', code: 'XN-CB', tier: { name: '县市区' } },
  title: [
    { text: '赤壁', match: true },
    { text: '<市>', match: false },
  ],
  highlights: [{ spans: [{ text: '全文', match: false }] }],
};

test('marks what was found, and text stays text', async () => {
  const root = await draw(<Hits hits={[unit]} />);
  expect(words(root.querySelector('mark'))).toBe('赤壁');
  expect(words(root.querySelector('a'))).toBe('赤壁<市>');
  expect(words(root.querySelector('.hit-kind'))).toBe('责任单位 · 县市区');
  expect(words(root.querySelector('.hit-passage'))).toBe('全文');
});

test('facets count each kind, leave out what has none, and mark the chosen one', async () => {
  const facets = [
    { kind: 'UNIT' as const, count: 1 },
    { kind: 'RANKING' as const, count: 4 },
    { kind: 'PUBLICATION' as const, count: 0 },
  ];
  const root = await draw(<Facets facets={facets} scope={{ ...anywhere, kind: 'RANKING' }} />);
  expect([...root.querySelectorAll('a')].map(words)).toEqual(['全部 5', '责任单位 1', '排名 4']);
  expect(words(root.querySelector('[aria-current]'))).toBe('排名 4');
});
