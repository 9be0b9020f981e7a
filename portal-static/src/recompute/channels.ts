import type { Json } from './canonical.ts';
import { compare, type Decimal, decimal, least, minus, most, plain, plus, whole, zero } from './decimal.ts';
import type { Attainment, Channel, Finding, Input, Layer, Mark, Rules, Scheme } from './document.ts';
import {
  add,
  exactly,
  hundred,
  multiply,
  over,
  type Ratio,
  ratio,
  root,
  smaller,
  subtract,
  toPlaces,
} from './ratio.ts';

/** What a channel says of a unit: a score with how it came about, or why there is none. */
export type Said = { readonly score: Decimal; readonly steps: Json } | { readonly gap: string };

type Scoring = (unit: string) => Said;

const full = whole(100);
const sum = (values: readonly Decimal[]) => values.reduce(plus, zero);
const byCode = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

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

type Rounded = (value: Ratio) => Decimal;

function inspection(
  scheme: Scheme,
  units: ReadonlySet<string>,
  rules: Rules,
  input: Input,
  rounded: Rounded,
): Scoring {
  const named = rules.indicators ?? [];
  const indicators = scheme.indicators.filter(({ code }) => named.length === 0 || named.includes(code));
  const known = new Set(
    indicators.flatMap(({ code, standards }) => standards.map((standard) => `${code}/${standard.code}`)),
  );
  const own = (input.findings ?? []).filter(({ unit }) => units.has(unit));
  for (const each of own) {
    if (!known.has(`${each.indicator}/${each.standard}`))
      throw new Error(`finding ${each.finding} is of a standard that does not count`);
  }
  const findings = grouped(own, ({ unit }) => unit);
  return (unit) => {
    const sampled = input.sampled?.[unit] ?? 0;
    if (sampled === 0) return { gap: 'NOT_INSPECTED' };
    if (sampled < (rules.minimumSample ?? 0)) return { gap: 'BELOW_MINIMUM_SAMPLE' };
    const found = findings.get(unit) ?? [];
    const { steps, counted } = pointsLost(indicators, found);
    if (rules.method === 'POINTS_LOST') {
      return {
        score: most(minus(full, counted), zero),
        steps: { sampled, indicators: steps, counted: plain(counted) },
      };
    }
    const failed = Math.min(sampled, found.length);
    return {
      score: rounded(multiply(hundred, ratio(sampled - failed, sampled))),
      steps: { sampled, failed, indicators: steps },
    };
  };
}

function pointsLost(indicators: Scheme['indicators'], found: readonly Finding[]) {
  const byStandard = grouped(found, ({ indicator, standard }) => `${indicator}/${standard}`);
  const capped = (lost: Decimal, cap: string | undefined) =>
    cap === undefined ? lost : least(lost, decimal(cap));
  const steps: Json[] = [];
  let all = zero;
  for (const indicator of indicators) {
    const standards: Json[] = [];
    let lost = zero;
    for (const standard of indicator.standards) {
      const each = byStandard.get(`${indicator.code}/${standard.code}`);
      if (!each) continue;
      const points = sum(each.map((finding) => decimal(finding.points)));
      const counted = capped(points, standard.cap);
      lost = plus(lost, counted);
      standards.push({
        standard: standard.code,
        lost: plain(points),
        counted: plain(counted),
        findings: each
          .map((finding) => ({ finding: finding.finding, points: plain(decimal(finding.points)) }))
          .sort((a, b) => byCode(a.finding, b.finding)),
      });
    }
    if (standards.length === 0) continue;
    const counted = capped(lost, indicator.cap);
    all = plus(all, counted);
    steps.push({ indicator: indicator.code, lost: plain(lost), counted: plain(counted), standards });
  }
  return { steps, counted: all };
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

function survey(rules: Rules, given: readonly Layer[], rounded: Rounded, places: number): Said {
  const layers = [...given].sort((a, b) => byCode(a.code, b.code));
  const n = layers.reduce((all, layer) => all + layer.n, 0);
  if (n === 0) return { gap: 'NOT_IN_SOURCE' };
  if (n < (rules.minimumSample ?? 1)) return { gap: 'BELOW_MINIMUM_SAMPLE' };
  const lowest = decimal(rules.lowest ?? '');
  const highest = decimal(rules.highest ?? '');
  const scaled = (part: Ratio) => over(multiply(part, hundred), exactly(minus(highest, lowest)));
  const weights = exactly(sum(layers.map(({ weight }) => decimal(weight))));
  let mean = ratio(0);
  let variance = ratio(0);
  const steps: Json[] = [];
  for (const layer of layers) {
    const size = ratio(layer.n);
    const own = over(exactly(decimal(layer.sum)), size);
    const share = over(exactly(decimal(layer.weight)), weights);
    mean = add(mean, multiply(share, own));
    if (layer.n > 1) {
      const squares = subtract(
        exactly(decimal(layer.sumOfSquares)),
        multiply(own, exactly(decimal(layer.sum))),
      );
      const ofMean = over(over(squares, ratio(layer.n - 1)), size);
      variance = add(variance, multiply(multiply(share, share), ofMean));
    }
    steps.push({
      code: layer.code,
      weight: plain(decimal(layer.weight)),
      n: layer.n,
      mean: plain(rounded(own)),
    });
  }
  const score = rounded(scaled(subtract(mean, exactly(lowest))));
  if (layers.some((layer) => layer.n < 2)) return { score, steps: { n, layers: steps } };
  const half = root(multiply(scaled(scaled(variance)), exactly(decimal('3.8416'))), places);
  return {
    score,
    steps: {
      n,
      low: plain(most(minus(score, half), zero)),
      high: plain(least(plus(score, half), full)),
      layers: steps,
    },
  };
}

function commitment(rules: Rules, given: readonly Attainment[], rounded: Rounded): Said {
  const own = [...given].sort((a, b) => byCode(a.commitment, b.commitment));
  if (own.length === 0) return { gap: 'NO_COMMITMENT' };
  let total = ratio(0);
  let weights = ratio(0);
  const commitments: Json[] = [];
  for (const { commitment, target, reached, weight } of own) {
    if (reached === undefined) return { gap: 'NOT_REPORTED' };
    const part = over(multiply(hundred, exactly(decimal(reached))), exactly(decimal(target)));
    const attained = smaller(part, ratio(rules.mostPercent ?? 100));
    total = add(total, multiply(exactly(decimal(weight)), attained));
    weights = add(weights, exactly(decimal(weight)));
    commitments.push({
      commitment,
      target: plain(decimal(target)),
      reached: plain(decimal(reached)),
      weight: plain(decimal(weight)),
      attained: plain(rounded(attained)),
    });
  }
  return { score: rounded(smaller(over(total, weights), hundred)), steps: { commitments } };
}
