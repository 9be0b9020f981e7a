import { expect, test } from 'vitest';
import {
  countOf,
  exposureFilter,
  fileQuery,
  filesHoldMore,
  needsSearch,
  paramsOf,
  searchFilter,
  wantedFrom,
} from './filters.ts';

const from = (query: string) => {
  const params = new URLSearchParams(query);
  return wantedFrom((name) => params.get(name)?.trim() || undefined);
};

test('an address without filters asks for all, the newest first', () => {
  const wanted = from('');
  expect(countOf(wanted)).toBe(0);
  expect(wanted.sort).toBe('newest');
  expect(needsSearch(wanted)).toBe(false);
});

test('what an address asks for comes back as the same address', () => {
  const query =
    'unit=XN-XA&category=E01&status=IN_PROGRESS&colour=RED&overdue=1&bbox=114.2000,29.8000,114.4000,29.9000&sort=due';
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(paramsOf(from(query)))) if (value) params.set(name, value);
  expect([...params].sort()).toEqual([...new URLSearchParams(query)].sort());
});

test.each([
  'status=OPEN',
  'colour=BLUE',
  'overdue=yes',
  'month=2026-13',
  'month=soon',
  'bbox=1,2,3',
  'bbox=,,,',
  'bbox=1,9,2,3',
  'bbox=a,b,c,d',
  'sort=price',
])('what no filter knows counts as absent: %s', (query) =>
  expect(paramsOf(from(query))).toEqual(paramsOf(from(''))),
);

test('words and months go to the search engine, which cannot sort by deadline', () => {
  expect(from('q=垃圾&sort=due').sort).toBe('newest');
  expect(from('q=垃圾').sort).toBe('relevance');
  expect(from('month=2026-02&sort=due').sort).toBe('newest');
  expect(searchFilter(from('month=2024-02&unit=XN-XA&overdue=1'))).toMatchObject({
    kinds: ['EXPOSURE'],
    units: ['XN-XA'],
    overdue: true,
    from: '2024-02-01',
    to: '2024-02-29',
  });
});

test('the list of exposures is asked with what it knows', () => {
  expect(exposureFilter(from('colour=RED&overdue=1&q=x'))).toEqual({
    unit: null,
    category: null,
    status: null,
    colour: 'RED',
    overdue: true,
    area: null,
  });
});

test('files hold the same units, categories and places, and more where the list is narrower', () => {
  expect(fileQuery(from('unit=XN-XA&colour=RED'))).toBe('?unit=XN-XA');
  expect(fileQuery(from('colour=RED'))).toBe('');
  expect(fileQuery(from('bbox=114.2,29.8,114.4,29.9'))).toBe('?bbox=114.2000%2C29.8000%2C114.4000%2C29.9000');
  expect(filesHoldMore(from('unit=XN-XA&colour=RED'))).toBe(true);
  expect(filesHoldMore(from('unit=XN-XA'))).toBe(false);
});
