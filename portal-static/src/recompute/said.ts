import type { Json } from './canonical.ts';
import { type Decimal, plus, zero } from './decimal.ts';
import type { Ratio } from './ratio.ts';

/** What a channel says of a unit: a score with how it came about, or why there is none. */
export type Said = { readonly score: Decimal; readonly steps: Json } | { readonly gap: string };

export type Scoring = (unit: string) => Said;

/** Rounds a quotient as the scheme says. */
export type Rounded = (value: Ratio) => Decimal;

export const sum = (values: readonly Decimal[]) => values.reduce(plus, zero);
export const byCode = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

export function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
