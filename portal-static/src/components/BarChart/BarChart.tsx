import { fitting, lettersWidth } from '../ChartFrame/axis.ts';
import { ChartFrame } from '../ChartFrame/ChartFrame.tsx';
import './BarChart.css';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Null: no data, which is no zero. */
  readonly value: number | null;
  /** The value as it is written, where a plain number would not do: "99.64%", "9,833 件". */
  readonly text?: string | undefined;
  readonly tone?: 'plain' | 'first' | 'last' | undefined;
}

interface Props {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Names of the two columns of its table. */
  readonly head: readonly [name: string, value: string];
  /** Where a whole bar ends; the greatest value unless given (100 for shares). */
  readonly max?: number | undefined;
  readonly remark?: string | undefined;
}

const row = 34;
const thick = 18;

/** Bars from zero, lying, so that their names can be read; each says its value. */
export function BarChart({ title, bars, head, max, remark }: Props) {
  const written = (bar: Bar) => (bar.value === null ? null : (bar.text ?? String(bar.value)));
  const greatest = max ?? Math.max(0, ...bars.map(({ value }) => value ?? 0));
  const draw = (width: number) => {
    const names = Math.min(width * 0.38, Math.max(...bars.map(({ label }) => lettersWidth(label))) + 4);
    const values = Math.max(...bars.map((bar) => lettersWidth(written(bar) ?? '—'))) + 14;
    const long = Math.max(20, width - names - 10 - values);
    return bars.map((bar, index) => {
      const y = index * row + row / 2;
      const length = greatest > 0 ? (Math.max(0, bar.value ?? 0) / greatest) * long : 0;
      return (
        <g key={bar.key}>
          <text class="chart-soft" x={names} y={y} dy="0.35em" text-anchor="end">
            {fitting(bar.label, names)}
          </text>
          <path class="chart-bar-floor" d={`M${names + 10} ${y - row / 2}V${y + row / 2}`} />
          {bar.value !== null && (
            <rect
              class={`chart-bar chart-bar-${bar.tone ?? 'plain'}`}
              x={names + 10}
              y={y - thick / 2}
              width={Math.min(long, length)}
              height={thick}
              rx="2"
            />
          )}
          <text x={names + 18 + Math.min(long, length)} y={y} dy="0.35em">
            {written(bar) ?? '—'}
          </text>
        </g>
      );
    });
  };
  return (
    <ChartFrame
      title={title}
      height={Math.max(1, bars.length) * row}
      draw={draw}
      remark={remark}
      table={{ head, rows: bars.map((bar) => [bar.label, written(bar)]) }}
    />
  );
}
