import { t } from './words.ts';

interface Point {
  readonly month: string;
  /** Null where there is none: the line is broken there, never drawn through zero. */
  readonly percent: string | null;
}

const width = 720;
const height = 200;
const left = 44;
const right = 16;
const top = 12;
const bottom = 28;

/** The lowest gridline: a round number below everything, so that differences near 100 can be seen. */
export function floorOf(values: readonly number[]): number {
  const least = Math.min(100, ...values);
  return least >= 90 ? 90 : least >= 80 ? 80 : least >= 50 ? 50 : 0;
}

/** Runs of neighbouring points: between them nothing is known. */
export function runs<T extends { percent: string | null }>(
  points: readonly T[],
): { from: number; run: T[] }[] {
  const found: { from: number; run: T[] }[] = [];
  points.forEach((point, place) => {
    if (point.percent === null) return;
    const last = found.at(-1);
    if (last && last.from + last.run.length === place) last.run.push(point);
    else found.push({ from: place, run: [point] });
  });
  return found;
}

/** A rate month by month; the table below has the numbers. */
export function MonthChart({ name, points }: { name: string; points: readonly Point[] }) {
  const values = points.flatMap(({ percent }) => (percent === null ? [] : [Number(percent)]));
  if (values.length === 0) return null;
  const floor = floorOf(values);
  const x = (place: number) =>
    left + (points.length < 2 ? 0.5 : place / (points.length - 1)) * (width - left - right);
  const y = (value: number) => top + ((100 - value) / (100 - floor)) * (height - top - bottom);
  const lines = [floor, (floor + 100) / 2, 100];
  const every = Math.ceil(points.length / 12);
  return (
    <svg
      class="month-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('chart.label', { rate: name })}
    >
      {lines.map((line) => (
        <g key={line}>
          <line class="chart-grid" x1={left} x2={width - right} y1={y(line)} y2={y(line)} />
          <text class="chart-text" x={left - 6} y={y(line) + 4} text-anchor="end">
            {line}%
          </text>
        </g>
      ))}
      {points.map(
        ({ month }, place) =>
          place % every === 0 && (
            <text key={month} class="chart-text" x={x(place)} y={height - 8} text-anchor="middle">
              {month.slice(2).replace('-', '.')}
            </text>
          ),
      )}
      {runs(points).map(({ from, run }) => (
        <g key={from}>
          <polyline
            class="chart-line"
            points={run.map(({ percent }, step) => `${x(from + step)},${y(Number(percent))}`).join(' ')}
          />
          {run.map(({ month, percent }, step) => (
            <circle key={month} class="chart-point" cx={x(from + step)} cy={y(Number(percent))} r="4">
              <title>{`${month}: ${percent}%`}</title>
            </circle>
          ))}
        </g>
      ))}
    </svg>
  );
}
