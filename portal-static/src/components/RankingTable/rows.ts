import type { Incentive, Row } from '../../pages/ranking/queries.ts';

/** A row that has a place. */
export type RankedRow = Row & { readonly rank: number; readonly total: string };

export function isRanked(row: Row): row is RankedRow {
  return row.rank !== null && row.total !== null;
}

/** Ranked rows as the API orders them, and the others. */
export function split(rows: readonly Row[]): { ranked: readonly RankedRow[]; unranked: readonly Row[] } {
  return { ranked: rows.filter(isRanked), unranked: rows.filter((row) => !isRanked(row)) };
}

/** The worst rank, or undefined where one unit alone (or all together) would be first and last at once. */
export function lastRank(ranked: readonly RankedRow[]): number | undefined {
  const last = ranked.at(-1)?.rank;
  return last === ranked[0]?.rank ? undefined : last;
}

/** Who holds the place that a rule is about; those who share it all do. */
export function holders(rule: Incentive, ranked: readonly RankedRow[]): readonly RankedRow[] {
  const rank = rule.rankFromLast === null ? rule.rank : ranked.at(-rule.rankFromLast)?.rank;
  return ranked.filter((row) => row.rank === rank);
}
