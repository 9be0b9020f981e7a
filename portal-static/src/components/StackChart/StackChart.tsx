import { fitting, lettersWidth } from '../ChartFrame/axis.ts';
import { ChartFrame, Legend } from '../ChartFrame/ChartFrame.tsx';
import './StackChart.css';

interface Props {
  readonly title: string;
  readonly series: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly values: Readonly<Record<string, number>>;
  }[];
  /** What a row is, for its table. */
  readonly rowName: string;
  /** Each bar a whole: for comparing shares; otherwise lengths are amounts. */
  readonly shares?: boolean | undefined;
  readonly remark?: string | undefined;
}

const row = 40;
const thick = 22;

/** Lying bars made of parts that add up; the parts say their numbers where there is room. */
export function StackChart({ title, series, rows, rowName, shares = false, remark }: Props) {
  const value = (entry: Props['rows'][number], key: string) => Math.max(0, entry.values[key] ?? 0);
  const sum = (entry: Props['rows'][number]) =>
    series.reduce((total, { key }) => total + value(entry, key), 0);
  const greatest = Math.max(1, ...rows.map(sum));
  const draw = (width: number) => {
    const names = Math.min(width * 0.38, Math.max(...rows.map(({ label }) => lettersWidth(label))) + 4);
    const long = Math.max(40, width - names - 10 - lettersWidth(String(greatest)) - 12);
    return rows.map((entry, index) => {
      const y = index * row + row / 2;
      const total = sum(entry);
      const each = long / (shares ? total || 1 : greatest);
      let x = names + 10;
      return (
        <g key={entry.key}>
          <text class="chart-soft" x={names} y={y} dy="0.35em" text-anchor="end">
            {fitting(entry.label, names)}
          </text>
          {series.map(({ key }, place) => {
            const amount = value(entry, key);
            const length = amount * each;
            const start = x;
            x += length;
            if (amount === 0) return null;
            return (
              <g key={key}>
                <rect
                  class={`stack-part series-fill-${place % 6}`}
                  x={start}
                  y={y - thick / 2}
                  width={length}
                  height={thick}
                />
                {length > lettersWidth(String(amount)) + 8 && (
                  <text class="chart-on" x={start + length / 2} y={y} dy="0.35em" text-anchor="middle">
                    {amount}
                  </text>
                )}
              </g>
            );
          })}
          <text x={x + 8} y={y} dy="0.35em">
            {total}
          </text>
        </g>
      );
    });
  };
  return (
    <ChartFrame
      title={title}
      height={Math.max(1, rows.length) * row}
      draw={draw}
      remark={remark}
      legend={<Legend names={series.map(({ label }) => label)} />}
      table={{
        head: [rowName, ...series.map(({ label }) => label)],
        rows: rows.map((entry) => [
          entry.label,
          ...series.map(({ key }) => (entry.values[key] === undefined ? null : String(entry.values[key]))),
        ]),
      }}
    />
  );
}
