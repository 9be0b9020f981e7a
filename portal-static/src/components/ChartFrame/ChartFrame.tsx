import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWidth } from './useWidth.ts';
import { t } from './words.ts';
import './ChartFrame.css';

/** The table of a chart: every number that is drawn, as text. */
export interface ChartTable {
  /** Names of the columns, the first over the rows' names. */
  readonly head: readonly string[];
  /** Null where there is no data. */
  readonly rows: readonly (readonly (string | null)[])[];
}

interface Props {
  readonly title: string;
  /** Kept before the width is known, so that nothing jumps. */
  readonly height: number;
  readonly draw: (width: number) => ComponentChild;
  readonly table: ChartTable;
  readonly legend?: ComponentChild;
  readonly remark?: string | undefined;
}

/** A figure: its title, the drawing, what to know about it, and its table folded below. */
export function ChartFrame({ title, height, draw, table, legend, remark }: Props) {
  const [ref, width] = useWidth();
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => room.current?.style.setProperty('--chart-height', `${height}px`), [height]);
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      {legend}
      <div class="chart-room" ref={room}>
        <div ref={ref}>
          {width > 0 && (
            <svg
              class="chart-drawing"
              width={width}
              height={height}
              role="img"
              aria-label={t('label', { title })}
            >
              {draw(width)}
            </svg>
          )}
        </div>
      </div>
      {remark && <p class="meta">{remark}</p>}
      <details class="chart-data">
        <summary>{t('table')}</summary>
        <table>
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {table.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...values]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {values.map((value, index) => (
                  <td key={index}>{value ?? t('none')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** What each series looks like. */
export function Legend({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class="chart-legend">
      {names.map((name, index) => (
        <li key={name}>
          <svg class="chart-key" viewBox="0 0 14 14" aria-hidden="true">
            <rect class={`series-fill-${index % 6}`} width="14" height="14" rx="2" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
