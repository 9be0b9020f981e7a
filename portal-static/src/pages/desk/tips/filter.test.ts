import { expect, test } from 'vitest';
import { chosen, filterOf, params } from './filter.ts';

const now = Date.parse('2026-03-10T08:00:30Z');
const from = (query: string) => chosen((name) => new URLSearchParams(query).get(name) ?? undefined);

test('the first inbox holds what nobody has triaged, the oldest first', () => {
  expect(filterOf(from(''), now)).toEqual({ states: ['RECEIVED'] });
  expect(from('').order).toBe('OLDEST');
});

test('boxes, category, ground and age go together', () => {
  expect(filterOf(from('box=mine&category=E01&territory=XN-XA&age=3'), now)).toEqual({
    mine: true,
    category: 'E01',
    territory: 'XN-XA',
    receivedBefore: '2026-03-07T08:00:00.000Z',
  });
  expect(filterOf(from('box=all&age=1'), now)).toEqual({ receivedFrom: '2026-03-09T08:00:00.000Z' });
});

test('a tampered address chooses nothing, and what was chosen goes back into it', () => {
  expect(from('box=evil&state=GONE&age=9&order=SIDEWAYS')).toEqual(from(''));
  expect(params(from('box=waiting&order=NEWEST'))).toMatchObject({ box: 'waiting', order: 'NEWEST' });
  expect(params(from(''))).toMatchObject({ box: undefined, order: undefined });
});
