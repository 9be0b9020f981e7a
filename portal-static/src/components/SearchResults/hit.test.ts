import { expect, test } from 'vitest';
import { addressOf, plain } from './hit.ts';

const county = { code: 'county' };

test('each kind of hit leads to its page', () => {
  expect(addressOf({ __typename: 'Unit', code: 'XN-CB', tier: { name: '县市区' } })).toBe(
    './unit.html?code=XN-CB',
  );
  expect(addressOf({ __typename: 'Ranking', period: '2023-06', group: county })).toBe(
    './ranking.html?group=county&period=2023-06',
  );
  const rankings = [{ period: '2022-12', group: county }];
  expect(addressOf({ __typename: 'Publication', number: '1', period: '2022-12', rankings })).toBe(
    './ranking.html?group=county&period=2022-12',
  );
  expect(
    addressOf({ __typename: 'Publication', number: '1', period: '2022-12', rankings: [] }),
  ).toBeUndefined();
});

test('spans make up the whole text', () => {
  expect(
    plain([
      { text: '赤壁', match: true },
      { text: '市', match: false },
    ]),
  ).toBe('赤壁市');
});
