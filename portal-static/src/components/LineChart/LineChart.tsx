import { axis, lettersWidth } from '../ChartFrame/axis.ts';
import { ChartFrame } from '../ChartFrame/ChartFrame.tsx';
import { t } from '../ChartFrame/words.ts';
import './LineChart.css';

export interface Series {
  readonly key: string;
  readonly label: string;
  /** One for each of the chart's `at`, in the same order; null where there is no data. */
  readonly values: readonly (number | null)[];
}

interface Props {
  readonly title: string;
  /** The points in time, as they are to be read, oldest first. */
  readonly at: readonly string[];
  readonly series: readonly Series[];
  /** What the points in time are, for its table. */
  readonly atName: string;
  /** Begin the axis at zero; otherwise just below the least value, and say so. */
  readonly zero?: boolean | undefined;
  readonly show?: ((value: number) => string) | undefined;
  readonly remark?: string | undefined;
}

const height = 260;
const inset = { top: 16, bottom: 32 };
/** A mark for each series, so that lines are told apart without their colours. */
const marks = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z',
  'M-4-4H4V4H-4Z',
  'M0-5 5 4H-5Z',
  'M0-5.5 5.5 0 0 5.5-5.5 0Z',
  'M-5-4H5L0 5Z',
  'M-4.5 0H4.5M0-4.5V4.5',
];

/** Lines over time; they break where there is no data, and each is named at its end. */
export function LineChart({ title, at, series, atName, zero = false, show = String, remark }: Props) {
  const known = series.flatMap(({ values }) => values).filter((value) => value !== null);
  const gaps = series.some(({ values }) => values.includes(null));
  const scale = axis(known, zero);
  const draw = (width: number) => {
    const left = Math.max(...scale.ticks.map((tick) => lettersWidth(show(tick)))) + 10;
    const named = Math.min(width * 0.3, Math.max(...series.map(({ label }) => lettersWidth(label))) + 14);
    const right = series.length > 1 ? named : 14;
    const x = (index: number) =>
      left + 12 + (at.length > 1 ? index / (at.length - 1) : 0.5) * (width - left - right - 24);
    const y = (value: number) =>
      inset.top + ((scale.to - value) / (scale.to - scale.from)) * (height - inset.top - inset.bottom);
    return (
      <>
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <path class="chart-grid" d={`M${left} ${y(tick)}H${width - right}`} />
            <text class="chart-soft" x={left - 8} y={y(tick)} dy="0.35em" text-anchor="end">
              {show(tick)}
            </text>
          </g>
        ))}
        {dates(at, x).map(({ index, text }) => (
          <text key={text} class="chart-soft" x={x(index)} y={height - 8} text-anchor="middle">
            {text}
          </text>
        ))}
        {series.map(({ key, values }, place) => (
          <g key={key}>
            <path
              class={`chart-line chart-line-${place % 6} series-line-${place % 6}`}
              d={path(values, x, y)}
            />
            {values.map(
              (value, index) =>
                value !== null && (
                  <path
                    key={at[index]}
                    class={`chart-line-mark series-fill-${place % 6} series-line-${place % 6}`}
                    d={marks[place % 6]}
                    transform={`translate(${x(index)} ${y(value)})`}
                  />
                ),
            )}
          </g>
        ))}
        {series.length > 1 &&
          ends(series, y).map(({ key, label, top }) => (
            <text key={key} class="chart-halo" x={width - right + 2} y={top} dy="0.35em">
              {label}
            </text>
          ))}
      </>
    );
  };
  const remarks = [scale.from !== 0 && t('from', { from: show(scale.from) }), gaps && t('gap'), remark];
  return (
    <ChartFrame
      title={title}
      height={height}
      draw={draw}
      remark={remarks.filter(Boolean).join(' ')}
      table={{
        head: [atName, ...series.map(({ label }) => label)],
        rows: at.map((moment, index) => [
          moment,
          ...series.map(({ values }) => {
            const value = values[index];
            return value === null || value === undefined ? null : show(value);
          }),
        ]),
      }}
    />
  );
}

/** A line that is lifted wherever there is no data. */
function path(values: Series['values'], x: (index: number) => number, y: (value: number) => number): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const lifted = index === 0 || values[index - 1] === null;
      return `${lifted ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}

/** The dates that there is room for, the newest always among them. */
function dates(at: readonly string[], x: (index: number) => number) {
  const shown: { index: number; text: string; from: number }[] = [];
  for (let index = at.length - 1; index >= 0; index--) {
    const text = at[index] ?? '';
    const half = lettersWidth(text) / 2;
    const next = shown.at(-1);
    if (!next || x(index) + half + 10 <= next.from) shown.push({ index, text, from: x(index) - half });
  }
  return shown;
}

/** Where the series' names stand: at their last values, moved apart where those lie close together. */
function ends(series: readonly Series[], y: (value: number) => number) {
  const placed = series
    .map(({ key, label, values }) => ({ key, label, last: values.findLast((value) => value !== null) }))
    .flatMap(({ last, ...named }) =>
      last === null || last === undefined ? [] : [{ ...named, top: y(last) }],
    )
    .sort((one, other) => one.top - other.top);
  for (const [index, name] of placed.entries()) {
    const above = placed[index - 1];
    if (above) name.top = Math.max(name.top, above.top + 18);
  }
  return placed;
}
