import { href, type Params, param } from '../../route/route.ts';
import type { Kind } from './queries.ts';

/** What is looked for, as the address says it. */
export interface Scope {
  readonly q: string | undefined;
  readonly kind: string | undefined;
  readonly unit: string | undefined;
  readonly category: string | undefined;
  readonly status: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly sort: string | undefined;
}

/** A circle around the reader, who asked for what is near; never in the address. */
export interface Near {
  readonly latitude: number;
  readonly longitude: number;
  readonly metres: number;
}

/** What everybody can find. */
export const kinds: readonly Kind[] = ['UNIT', 'RANKING', 'PUBLICATION', 'EXPOSURE', 'LEDGER_ENTRY'];

const day = (text: string | undefined) => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);

/** The scope of this address; what is malformed limits nothing. */
export function scopeHere(): Scope {
  return {
    q: param('q'),
    kind: kinds.find((kind) => kind === param('kind')),
    unit: param('unit'),
    category: param('category'),
    status: param('status'),
    from: day(param('from')),
    to: day(param('to')),
    sort: param('sort') === 'DATE' ? 'DATE' : undefined,
  };
}

/** The address of the same search with something changed. */
export const searchHref = (scope: Scope, change: Partial<Scope>): string =>
  href('search', { ...scope, ...change } as Params);

/** What limits the hits, apart from words and kind. */
export const limits = ['unit', 'category', 'status', 'from', 'to'] as const;

export const limited = (scope: Scope): boolean => limits.some((name) => scope[name] !== undefined);

/** The scope as the API's variables. */
export function variablesOf(
  { q, kind, unit, category, status, from, to, sort }: Scope,
  near: Near | undefined,
) {
  const list = (value: string | undefined) => (value ? [value] : null);
  return {
    words: q ?? '',
    filter: {
      kinds: kind ? [kind as Kind] : null,
      units: list(unit),
      categories: list(category),
      statuses: list(status),
      from: from ?? null,
      to: to ?? null,
      near: near ?? null,
    },
    order: near ? ('DISTANCE' as const) : sort === 'DATE' ? ('DATE' as const) : ('RELEVANCE' as const),
  };
}
