import { expect, test } from 'vitest';
import { search } from '../../../route/route.ts';
import { filtersOfAddress, ledgerFilter, wordsFilter } from './filters.ts';

test('the address says which problems; days are those of the city', () => {
  search.value = '?view=problems&state=CLOSED&unit=XN-XA&from=2026-03-01&to=2026-03-31&sample=no';
  expect(ledgerFilter(filtersOfAddress())).toEqual({
    states: ['CLOSED'],
    unit: 'XN-XA',
    filedFrom: '2026-02-28T16:00:00.000Z',
    filedBefore: '2026-03-31T16:00:00.000Z',
    sample: false,
  });
});

test('a tampered address limits nothing, and the search is asked for problems alone', () => {
  search.value = '?view=problems&state=NONSENSE&colour=PINK&from=yesterday';
  expect(ledgerFilter(filtersOfAddress())).toEqual({});
  expect(wordsFilter(filtersOfAddress())).toEqual({ kinds: ['PROBLEM'] });
});
