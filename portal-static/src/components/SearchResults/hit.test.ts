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
  expect(addressOf({ __typename: 'Publication', number: '〔2022〕8号', period: '2022-12' })).toBe(
    './notice.html?number=%E3%80%942022%E3%80%958%E5%8F%B7',
  );
});

test('spans make up the whole text', () => {
  expect(
    plain([
      { text: '赤壁', match: true },
      { text: '市', match: false },
    ]),
  ).toBe('赤壁市');
});
