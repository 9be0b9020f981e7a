import type { Json } from './canonical.ts';
import { compare, type Decimal, decimal, divide, plain, pow10 } from './decimal.ts';
import type { ListRule, Scheme } from './document.ts';

/** A unit with a score in every channel. */
export interface Totalled {
  readonly unit: string;
  readonly exact: Decimal;
  readonly total: Decimal;
  readonly scores: ReadonlyMap<string, Decimal>;
  readonly components: readonly Json[];
}

/** A unit in its place. */
export interface Standing extends Totalled {
  readonly rank: number;
  readonly rankFromLast: number;
  readonly grade?: string;
  readonly honours?: 'RED' | 'BLACK';
  readonly tieBreak?: string;
}

const score = (each: Totalled, channel: string) => {
  const found = each.scores.get(channel);
  if (!found) throw new Error(`no channel ${channel}`);
  return found;
};

/** The units in order, the best first, with rank, grade and list. */
export function standings(scheme: Scheme, units: readonly Totalled[]): Standing[] {
  const byTotal = (a: Totalled, b: Totalled) =>
    scheme.rounding.orderBy === 'ROUNDED' ? compare(b.total, a.total) : compare(b.exact, a.exact);
  const byRank = (a: Totalled, b: Totalled) => {
    let order = byTotal(a, b);
    for (const channel of scheme.tieBreaks) order ||= compare(score(b, channel), score(a, channel));
    return order;
  };
  const ordered = [...units].sort((a, b) => byRank(a, b) || (a.unit < b.unit ? -1 : 1));
  const same = (i: number, j: number) => {
    const [one, other] = [ordered[i], ordered[j]];
    return one !== undefined && other !== undefined && byRank(one, other) === 0;
  };
  let first = 0;
  const placed = ordered.map((each, i) => {
    if (!same(first, i)) first = i;
    return { ...each, rank: first + 1, rankFromLast: 0 };
  });
  let last = placed.length - 1;
  for (let i = last; i >= 0; i--) {
    if (!same(last, i)) last = i;
    const each = placed[i];
    if (each) each.rankFromLast = placed.length - last;
  }
  return placed.map((each, i) => {
    const grade = scheme.grades.find(({ from }) => compare(each.total, decimal(from)) >= 0)?.code;
    const honours = list(scheme, each);
    const tied = [placed[i - 1], placed[i + 1]].filter(
      (other) => other !== undefined && byTotal(other, each) === 0,
    );
    const tieBreak = scheme.tieBreaks.find((channel) =>
      tied.some((other) => other !== undefined && compare(score(other, channel), score(each, channel)) !== 0),
    );
    return {
      ...each,
      ...(grade !== undefined && { grade }),
      ...(honours && { honours }),
      ...(tieBreak !== undefined && { tieBreak }),
    };
  });
}

function list(
  { lists }: Scheme,
  each: { rank: number; rankFromLast: number; total: Decimal },
): 'RED' | 'BLACK' | undefined {
  const within = (rule: ListRule | undefined, place: number, reaches: (threshold: Decimal) => boolean) =>
    rule !== undefined &&
    (rule.count === undefined || place <= rule.count) &&
    (rule.threshold === undefined || reaches(decimal(rule.threshold)));
  if (within(lists.red, each.rank, (threshold) => compare(each.total, threshold) >= 0)) return 'RED';
  if (within(lists.black, each.rankFromLast, (threshold) => compare(each.total, threshold) < 0))
    return 'BLACK';
  return undefined;
}

/** What the ranks bring, rule by rule. */
export function awards(scheme: Scheme, ordered: readonly Standing[]): Json[] {
  return scheme.incentives.flatMap(({ rank, rankFromLast, amount }, incentive) => {
    const place = rank ?? ordered.length + 1 - (rankFromLast ?? 0);
    const holder = ordered[place - 1];
    if (!holder) return [];
    const equal = ordered.filter((each) => each.rank === holder.rank);
    const bound = rank === undefined ? holder.rank + equal.length - 1 : holder.rank;
    if (scheme.sharing === 'EACH' && place !== bound) return [];
    const each =
      amount === undefined
        ? undefined
        : share(decimal(amount), scheme.sharing === 'SPLIT' ? equal.length : 1);
    return equal.map(({ unit }) => ({ unit, incentive, ...(each !== undefined && { amount: each }) }));
  });
}

/** An equal part, to the fen, rounded down. */
function share(amount: Decimal, among: number): string {
  if (among === 1) return plain(amount);
  const fen = divide(amount.units * 100n, pow10(amount.places) * BigInt(among), 'DOWN');
  return plain({ units: fen, places: 2 });
}
