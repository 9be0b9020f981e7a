import type { VariablesOf } from '../../../api/graphql.ts';
import { param } from '../../../route/route.ts';
import type { ledgerQuery, searchQuery } from './queries.ts';

/** What the address can say about which problems are shown. */
export const filterNames = [
  'queue',
  'state',
  'colour',
  'unit',
  'territory',
  'category',
  'source',
  'from',
  'to',
  'dueTo',
  'sample',
  'order',
] as const;

export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

type LedgerFilter = NonNullable<VariablesOf<typeof ledgerQuery>['filter']>;
type WordsFilter = NonNullable<VariablesOf<typeof searchQuery>['filter']>;

export const states = [
  'FILED',
  'DISPATCHED',
  'IN_PROGRESS',
  'AWAITING_VERIFICATION',
  'DEFERRED',
  'CLOSED',
  'DISMISSED',
  'MERGED',
] as const;
export const queues = [
  'OVERDUE',
  'DUE',
  'TO_DISPATCH',
  'TO_VERIFY',
  'TO_ACCEPT',
  'EXTENSION_ASKED',
  'DEFERRAL_ASKED',
  'LISTED',
  'SWEEP_DUE',
] as const;
export const colours = ['WHITE', 'YELLOW', 'RED'] as const;
export const sources = [
  'FINDING',
  'PATROL',
  'SUPERVISOR',
  'HOTLINE',
  'TIP',
  'PRESS',
  'POLL',
  'DAILY_FILING',
] as const;
export const orders = ['NEWEST', 'DUE_FIRST'] as const;

/** The filters that the address names. */
export function filtersOfAddress(): Filters {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = param(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** What is one of those values; an address that was tampered with limits nothing. */
const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((each) => each === value);

const day = (value: string | undefined) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
/** The beginning of a day of the city's, or of the one after it. */
const instant = (value: string, next = 0) =>
  new Date(Date.parse(`${value}T00:00:00+08:00`) + next * 86_400_000).toISOString();

const known = <T extends object>(filter: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as T;

/** The filter as the ledger takes it. */
export function ledgerFilter(filters: Filters): LedgerFilter {
  const state = oneOf(states, filters.state);
  const [from, to, dueTo] = [day(filters.from), day(filters.to), day(filters.dueTo)];
  return known<Record<string, unknown>>({
    states: state && [state],
    queue: oneOf(queues, filters.queue),
    colour: oneOf(colours, filters.colour),
    source: oneOf(sources, filters.source),
    unit: filters.unit,
    territory: filters.territory,
    category: filters.category,
    sample: filters.sample === undefined ? undefined : filters.sample === 'yes',
    filedFrom: from && instant(from),
    filedBefore: to && instant(to, 1),
    dueBefore: dueTo && instant(dueTo, 1),
  }) as LedgerFilter;
}

/** The filter as the search takes it, as far as it can. */
export function wordsFilter(filters: Filters): WordsFilter {
  const [state, colour] = [oneOf(states, filters.state), oneOf(colours, filters.colour)];
  return known<Record<string, unknown>>({
    kinds: ['PROBLEM'],
    statuses: state && [state],
    colours: colour && [colour],
    units: filters.unit ? [filters.unit] : undefined,
    categories: filters.category ? [filters.category] : undefined,
    from: day(filters.from),
    to: day(filters.to),
    dueTo: day(filters.dueTo),
    overdue: filters.queue === 'OVERDUE' ? true : undefined,
    sample: filters.sample === undefined ? undefined : filters.sample === 'yes',
  }) as WordsFilter;
}
