import type { Json } from './canonical.ts';
import { decimal, least, minus, most, plain, plus, whole, zero } from './decimal.ts';
import type { Attainment, Layer, Rules } from './document.ts';
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
} from './ratio.ts';
import { byCode, type Rounded, type Said, sum } from './said.ts';

/** POLL, PUBLIC_REVIEW: the weighted mean of the layers' means and its 95% interval. */
export function survey(rules: Rules, given: readonly Layer[], rounded: Rounded, places: number): Said {
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
      high: plain(least(plus(score, half), whole(100))),
      layers: steps,
    },
  };
}

/** COMMITMENT: the weighted mean of what was attained of each target. */
export function commitment(rules: Rules, given: readonly Attainment[], rounded: Rounded): Said {
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
