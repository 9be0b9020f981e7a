import type { BriefRanking, BriefRow } from './queries.ts';

type Ranked = BriefRow & { readonly rank: number; readonly total: string };

/** A ranking in brief; several units where they share a place, none where there is nobody. */
export interface Brief {
  readonly first: readonly Ranked[];
  /** Empty where one unit alone, or all together, would be first and last at once. */
  readonly last: readonly Ranked[];
  readonly up: readonly Ranked[];
  readonly down: readonly Ranked[];
}

/** Who is first, who is last, and who has moved most either way since the release before. */
export function brief({ rows }: Pick<BriefRanking, 'rows'>): Brief {
  const ranked = rows.nodes.filter((row): row is Ranked => row.rank !== null && row.total !== null);
  const last = Math.max(...ranked.map(({ rank }) => rank));
  const gain = ({ rank, previous }: Ranked) => (previous ? previous.rank - rank : 0);
  const gains = ranked.map(gain);
  const [most, least] = [Math.max(0, ...gains), Math.min(0, ...gains)];
  return {
    first: ranked.filter(({ rank }) => rank === 1),
    last: last > 1 ? ranked.filter(({ rank }) => rank === last) : [],
    up: most > 0 ? ranked.filter((row) => gain(row) === most) : [],
    down: least < 0 ? ranked.filter((row) => gain(row) === least) : [],
  };
}

/** The ranking to show: the newest of the city's own, else the newest of all. */
export const foremost = (rankings: readonly BriefRanking[]): BriefRanking | undefined =>
  rankings.find(({ scheme }) => scheme.owner === null) ?? rankings[0];
