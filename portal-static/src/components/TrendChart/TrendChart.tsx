import { formatPeriod } from '../../format/period.ts';
import { t } from '../../i18n/i18n.ts';
import { useWidth } from '../ChartFrame/useWidth.ts';
import { niceScale } from '../ScoreBar/scale.ts';
import { labelled, lineOf, type Result } from './line.ts';
import './TrendChart.css';

const height = 288;
const inset = { top: 28, right: 4, bottom: 40, left: 40, side: 28 };

/** A unit's scores as a line over time. Its numbers stand in the table below it. */
export function TrendChart({ name, results }: { name: string; results: readonly Result[] }) {
  const [ref, width] = useWidth();
  const { points, strokes, gaps } = lineOf(results);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;

  const months = [...points, ...gaps].map(({ month }) => month);
  const [begin, end] = [Math.min(...months), Math.max(...months)];
  const scale = niceScale(points.map(({ score }) => score));
  const plot = {
    width: Math.max(0, width - inset.left - inset.right),
    height: height - inset.top - inset.bottom,
  };
  const x = (month: number) =>
    inset.left +
    inset.side +
    (end === begin ? 0.5 : (month - begin) / (end - begin)) * (plot.width - 2 * inset.side);
  const y = (score: number) => inset.top + ((scale.to - score) / (scale.to - scale.from)) * plot.height;
  const floor = inset.top + plot.height;
  const numbered = labelled(points, Math.floor(plot.width / 64));

  return (
    <figure class="trend">
      <div class="trend-room" ref={ref}>
        {width > 0 && (
          <svg
            class="trend-chart"
            width={width}
            height={height}
            role="img"
            aria-label={t('trend.label', {
              name,
              from: formatPeriod(first.period),
              to: formatPeriod(last.period),
            })}
          >
            {scale.ticks.map((tick) => (
              <g key={tick}>
                <path class="trend-grid" d={`M${inset.left} ${y(tick)}H${width - inset.right}`} />
                <text class="trend-tick" x={inset.left - 10} y={y(tick)} dy="0.35em" text-anchor="end">
                  {tick}
                </text>
              </g>
            ))}
            <Months points={[...points, ...gaps]} x={x} floor={floor} />
            {strokes.map(({ from, to, sparse }) => (
              <path
                key={from.period}
                class={sparse ? 'trend-line trend-sparse' : 'trend-line'}
                d={`M${x(from.month)} ${y(from.score)}L${x(to.month)} ${y(to.score)}`}
              />
            ))}
            {points.map(({ period, month, score }) => (
              <circle key={period} class="trend-point" cx={x(month)} cy={y(score)} r="5" />
            ))}
            {numbered.map(({ period, month, score, total }) => (
              <text key={period} class="trend-value" x={x(month)} y={y(score) - 12} text-anchor="middle">
                {total}
              </text>
            ))}
            {gaps.map(({ period, month }) => (
              <g key={period}>
                <path class="trend-gap" d={`M${x(month)} ${inset.top}V${floor}`} />
                <text class="trend-gap-label" x={x(month)} y={inset.top - 10} text-anchor="middle">
                  {t('rank.none')}
                </text>
              </g>
            ))}
          </svg>
        )}
      </div>
      <figcaption class="remark">
        {t('trend.from', { from: scale.from })}
        {strokes.some(({ sparse }) => sparse) && ` ${t('trend.sparse')}`}
        {gaps.length > 0 && ` ${t('trend.gap')}`}
      </figcaption>
    </figure>
  );
}

interface MonthsProps {
  readonly points: readonly { readonly period: string; readonly month: number }[];
  readonly x: (month: number) => number;
  readonly floor: number;
}

/** Dates below the line: every release's where there is room between them, the newest always. */
function Months({ points, x, floor }: MonthsProps) {
  const shown: { month: number; text: string }[] = [];
  for (const { month } of [...points].sort((left, right) => right.month - left.month)) {
    const next = shown.at(-1);
    const text = `${Math.floor(month / 12)}.${(month % 12) + 1}`;
    if (!next || x(next.month) - x(month) >= 52) shown.push({ month, text });
  }
  return (
    <>
      {shown.map(({ month, text }) => (
        <text key={month} class="trend-tick" x={x(month)} y={floor + 24} text-anchor="middle">
          {text}
        </text>
      ))}
    </>
  );
}
