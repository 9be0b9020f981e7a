import type { VariablesOf } from '../../api/graphql.ts';
import type { Params } from '../../route/route.ts';
import type { exposedProblems, foundProblems } from './queries.ts';

type ExposureFilter = NonNullable<VariablesOf<typeof exposedProblems>['filter']>;
type SearchFilter = NonNullable<VariablesOf<typeof foundProblems>['filter']>;
type Status = NonNullable<ExposureFilter['status']>;
type Area = NonNullable<ExposureFilter['area']>;

export const statuses = [
  'FILED',
  'DISPATCHED',
  'IN_PROGRESS',
  'AWAITING_VERIFICATION',
  'DEFERRED',
  'CLOSED',
  'DISMISSED',
  'MERGED',
] as const satisfies readonly Status[];
export const colours = ['WHITE', 'YELLOW', 'RED'] as const;
export const sorts = ['newest', 'due', 'relevance'] as const;

/** Which exposed problems a reader asks for, and in which order. */
export interface Wanted {
  readonly words?: string | undefined;
  readonly unit?: string | undefined;
  readonly category?: string | undefined;
  readonly status?: Status | undefined;
  readonly colour?: (typeof colours)[number] | undefined;
  readonly overdue?: boolean | undefined;
  /** The month in which they were reported: 2026-11. */
  readonly month?: string | undefined;
  readonly area?: Area | undefined;
  readonly sort: (typeof sorts)[number];
}

function areaFrom(text: string | undefined): Area | undefined {
  const sides = (text ?? '').split(',').map((side) => (side.trim() === '' ? Number.NaN : Number(side)));
  const [west = 0, south = 0, east = 0, north = 0] = sides;
  const sound =
    sides.length === 4 &&
    sides.every(Number.isFinite) &&
    Math.abs(south) <= 90 &&
    Math.abs(north) <= 90 &&
    south <= north &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180;
  return sound ? { west, south, east, north } : undefined;
}

/** What the address asks for. What no filter knows counts as absent. */
export function wantedFrom(param: (name: string) => string | undefined): Wanted {
  const oneOf = <T extends string>(known: readonly T[], name: string) =>
    known.find((value) => value === param(name));
  const words = param('q')?.slice(0, 200);
  const month = param('month');
  const dated = month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined;
  const searched = words !== undefined || dated !== undefined;
  const sort = oneOf(sorts, 'sort') ?? (words ? 'relevance' : 'newest');
  return {
    words,
    unit: param('unit'),
    category: param('category'),
    status: oneOf(statuses, 'status'),
    colour: oneOf(colours, 'colour'),
    overdue: param('overdue') === '1' ? true : undefined,
    month: dated,
    area: areaFrom(param('bbox')),
    sort: searched ? (sort === 'relevance' && words ? sort : 'newest') : sort === 'due' ? sort : 'newest',
  };
}

const bbox = ({ west, south, east, north }: Area) =>
  [west, south, east, north].map((side) => side.toFixed(4)).join(',');

/** The address's parameters that ask for this. */
export function paramsOf({ words, overdue, area, sort, ...rest }: Wanted): Params {
  const usual = words ? 'relevance' : 'newest';
  return {
    q: words,
    ...rest,
    overdue: overdue ? '1' : undefined,
    bbox: area && bbox(area),
    sort: sort === usual ? undefined : sort,
  };
}

/** Whether only the search engine can answer: for words, and for months. */
export const needsSearch = ({ words, month }: Wanted): boolean => words !== undefined || month !== undefined;

/** How many filters are set, not counting the order. */
export const countOf = ({ sort: _, ...filters }: Wanted): number =>
  Object.values(filters).filter((value) => value !== undefined).length;

/** The same for the list of exposures. */
export function exposureFilter(wanted: Wanted): ExposureFilter {
  const { unit, category, status, colour, overdue, area } = wanted;
  return {
    unit: unit ?? null,
    category: category ?? null,
    status: status ?? null,
    colour: colour ?? null,
    overdue: overdue ?? null,
    area: area ?? null,
  };
}

const lastDay = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** Search wants something to limit by besides kinds; no exposure is older than this. */
const ever = '1949-10-01';

/** The same for the search engine. */
export function searchFilter(wanted: Wanted): SearchFilter {
  const { unit, category, status, colour, overdue, month, area } = wanted;
  return {
    kinds: ['EXPOSURE'],
    units: unit ? [unit] : null,
    categories: category ? [category] : null,
    statuses: status ? [status] : null,
    colours: colour ? [colour] : null,
    overdue: overdue ?? null,
    from: month ? `${month}-01` : ever,
    to: month ? lastDay(month) : null,
    box: area ?? null,
  };
}

/** The query of files and feeds, which know units, categories and places only. */
export function fileQuery({ unit, category, area }: Wanted): string {
  const query = new URLSearchParams();
  if (unit) query.set('unit', unit);
  if (category) query.set('category', category);
  if (area) query.set('bbox', bbox(area));
  return query.size > 0 ? `?${query}` : '';
}

/** Whether files and feeds hold more than the list, since they do not know all its filters. */
export const filesHoldMore = ({ words, status, colour, overdue, month }: Wanted): boolean =>
  [words, status, colour, overdue, month].some((value) => value !== undefined);
