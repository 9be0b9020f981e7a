import type { Json } from './canonical.ts';
import { compare, decimal, plain, plus, zero } from './decimal.ts';
import type { Channel, Input, Mark, Rules, Scheme } from './document.ts';
import { inspection } from './inspection.ts';
import { commitment, survey } from './opinions.ts';
import {
  add,
  exactly,
  hundred,
  multiply,
  over,
  type Ratio,
  ratio,
  smaller,
  subtract,
  toPlaces,
} from './ratio.ts';
import { byCode, grouped, type Rounded, type Said, type Scoring, sum } from './said.ts';

/** The scoring of a channel; a channel that was given nothing has no score for anybody. */
export function scoring(
  scheme: Scheme,
  units: ReadonlySet<string>,
  channel: Channel,
  input: Input | undefined,
): Scoring {
  if (!input) return () => ({ gap: 'CHANNEL_MISSING' });
  const rules = channel.rules ?? {};
  const { quotientPlaces, mode } = scheme.rounding;
  const rounded = (value: Ratio) => toPlaces(value, quotientPlaces, mode);
  switch (channel.kind) {
    case 'INSPECTION':
    case 'MOCK':
    case 'PATROL':
      return inspection(scheme, units, rules, input, rounded);
    case 'CROSS':
      return cross(units, rules, input.marks ?? [], rounded);
    case 'DISPOSAL':
      return (unit) => disposal(rules, input.rates?.[unit] ?? {}, rounded);
    case 'POLL':
    case 'PUBLIC_REVIEW':
      return (unit) => survey(rules, input.answers?.[unit] ?? [], rounded, quotientPlaces);
    case 'COMMITMENT':
      return (unit) => commitment(rules, input.attainments?.[unit] ?? [], rounded);
    case 'IMPORTED':
      return (unit) => {
        const score = input.scores?.[unit];
        return score === undefined ? { gap: 'NOT_IN_SOURCE' } : { score: decimal(score), steps: {} };
      };
    default:
      throw new Error(`a channel of an unknown kind: ${channel.kind}`);
  }
}

function cross(units: ReadonlySet<string>, rules: Rules, marks: readonly Mark[], rounded: Rounded): Scoring {
  const received = grouped(
    marks.filter(({ by }) => units.has(by)),
    ({ of }) => of,
  );
  const trim = rules.trim ?? 0;
  return (unit) => {
    const own = [...(received.get(unit) ?? [])].sort(
      (a, b) => compare(decimal(b.mark), decimal(a.mark)) || byCode(a.by, b.by),
    );
    const kept = own.length - 2 * trim;
    if (own.length < (rules.minimumMarks ?? 1) || kept < 1) return { gap: 'TOO_FEW_MARKS' };
    const counts = (i: number) => i >= trim && i < own.length - trim;
    const total = sum(own.filter((_, i) => counts(i)).map(({ mark }) => decimal(mark)));
    return {
      score: rounded(over(exactly(total), ratio(kept))),
      steps: {
        marks: own.map(({ by, mark }, i) => ({ by, mark: plain(decimal(mark)), kept: counts(i) })),
        trimmed: trim,
      },
    };
  };
}

function disposal(
  rules: Rules,
  own: { readonly [rate: string]: { readonly numerator: number; readonly denominator: number } },
  rounded: Rounded,
): Said {
  let total = ratio(0);
  let defined = zero;
  const rates: Json[] = [];
  for (const { rate, weight, complement } of rules.rates ?? []) {
    const { numerator, denominator } = own[rate] ?? { numerator: 0, denominator: 0 };
    rates.push({ rate, of: { numerator, denominator }, weight: plain(decimal(weight)), complement });
    if (denominator === 0) continue;
    const value = smaller(ratio(numerator, denominator), ratio(1));
    const counted = complement ? subtract(ratio(1), value) : value;
    total = add(total, multiply(exactly(decimal(weight)), counted));
    defined = plus(defined, decimal(weight));
  }
  if (defined.units === 0n) return { gap: 'NOTHING_DUE' };
  return {
    score: rounded(over(multiply(hundred, total), exactly(defined))),
    steps: { rates, defined: plain(defined) },
  };
}
