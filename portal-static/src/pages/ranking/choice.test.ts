import { expect, test } from 'vitest';
import { groupsOf, periodsOf } from './choice.ts';
import type { Listed } from './queries.ts';
import { embedCode, pageAddress } from './TakeAway.tsx';

const listed = (group: string, period: string, owner: string | null): Listed => ({
  period,
  group: { code: group, name: group },
  scheme: { owner: owner === null ? null : { code: owner } },
});

test("the city's own groups come before those of its counties", () => {
  const all = [
    listed('townships', '2023-07', 'XN-XA'),
    listed('county', '2023-06', null),
    listed('county', '2022-12', null),
  ];
  expect(groupsOf(all).map(({ code }) => code)).toEqual(['county', 'townships']);
  expect(periodsOf(all, 'county')).toEqual(['2023-06', '2022-12']);
});

test('the page without script and the code to embed name the group and the period', () => {
  const ranking = { group: { code: 'county', name: '县<市>区"' }, period: '2008-03/2008-04' };
  expect(pageAddress(ranking)).toBe('/rankings/county/2008-03--2008-04.html');
  const code = embedCode('https://example.org', ranking);
  expect(code).toContain('src="https://example.org/embed/ranking?group=county&amp;period=2008-03%2F2008-04"');
  expect(code).toContain('title="县<市>区&quot; 2008-03/2008-04"');
});
