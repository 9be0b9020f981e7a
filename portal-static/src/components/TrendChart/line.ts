import { lastMonth } from '../../format/period.ts';

/** A unit's result in one released ranking. */
export interface Result {
  readonly period: string;
  /** Null: no rank in that release, which is a gap and never zero. */
  readonly total: string | null;
}

/** A drawn point: the month counted from year 0, and the score. */
export interface Point {
  readonly period: string;
  readonly month: number;
  readonly score: number;
  readonly total: string;
}

/** A stroke between two releases that follow each other. */
export interface Stroke {
  readonly from: Point;
  readonly to: Point;
  /** Whether months lie between them for which nothing was released. */
  readonly sparse: boolean;
}

export interface Line {
  readonly points: readonly Point[];
  readonly strokes: readonly Stroke[];
  /** Releases without a score, for a mark at the axis. */
  readonly gaps: readonly { readonly period: string; readonly month: number }[];
}

/** Points and strokes of a line over time; it breaks wherever a release gave the unit no rank. */
export function lineOf(results: readonly Result[]): Line {
  const ordered = results
    .map((result) => ({ ...result, month: lastMonth(result.period) }))
    .sort((left, right) => left.month - right.month);
  const points: Point[] = [];
  const strokes: Stroke[] = [];
  const gaps: { period: string; month: number }[] = [];
  let before: Point | undefined;
  for (const { period, month, total } of ordered) {
    if (total === null) {
      gaps.push({ period, month });
      before = undefined;
      continue;
    }
    const point = { period, month, total, score: Number(total) };
    if (before) strokes.push({ from: before, to: point, sparse: month - before.month > 1 });
    points.push(point);
    before = point;
  }
  return { points, strokes, gaps };
}

/** Which points carry their number: all where there is room, else the first, the last, the best and the worst. */
export function labelled(points: readonly Point[], room: number): readonly Point[] {
  if (points.length <= room) return points;
  const byScore = [...points].sort((left, right) => left.score - right.score);
  const chosen = new Set([points[0], points.at(-1), byScore[0], byScore.at(-1)]);
  return points.filter((point) => chosen.has(point));
}
