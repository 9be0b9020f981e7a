/** A stretch of points that bars are drawn over. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const full = 100;

/**
 * Scores lie close together, so bars begin at a round number below the lowest and say so; they end at full marks, so
 * that one month can be compared with another.
 */
export function barScale(scores: readonly number[]): Scale {
  const lowest = Math.min(full - 1, ...scores);
  const from = Math.max(0, Math.floor((lowest - 3) / 10) * 10);
  const step = (full - from) / 4;
  return { from, to: full, ticks: Array.from({ length: 5 }, (_, index) => from + index * step) };
}

/** Where a value lies on the scale, in per cent of its width. */
export function position(scale: Scale, value: number): number {
  const share = ((value - scale.from) / (scale.to - scale.from)) * 100;
  return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100;
}

/** Round ticks around values, for a line's vertical axis; never wider than needed, never flat. */
export function niceScale(values: readonly number[]): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step =
    [0.5, 1, 2, 5, 10, 20].find((size) => Math.ceil(high / size) - Math.floor(low / size) <= 5) ?? 50;
  let from = Math.floor(low / step) * step;
  let to = Math.ceil(high / step) * step;
  if (from === to) [from, to] = [from - step, to + step];
  const count = Math.round((to - from) / step);
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, index) => from + index * step) };
}
