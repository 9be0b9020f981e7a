import type { ComponentChildren } from 'preact';
import type { ResultSteps } from '../../recompute/result.ts';
import { t } from './words.ts';

interface Column<T> {
  readonly label: string;
  readonly number?: boolean;
  readonly of: (row: T) => ComponentChildren;
}

/** Figures that a score was worked out from; the first column names the line. */
function Table<T>({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
}) {
  return (
    <table class="arithmetic-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, number }) => (
            <th key={label} scope="col" class={number ? 'number' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map(({ label, number, of }, place) =>
              place === 0 ? (
                <th key={label} scope="row">
                  {of(row)}
                </th>
              ) : (
                <td key={label} class={number ? 'number' : undefined}>
                  {of(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Of<K extends keyof ResultSteps> = NonNullable<ResultSteps[K]>;

/** Marks of the peers, those that were dropped among them. */
export function Marks({ marks, names }: { marks: Of<'marks'>; names: ReadonlyMap<string, string> }) {
  return (
    <Table
      caption={t('marks')}
      rows={marks}
      columns={[
        { label: t('by'), of: ({ by }) => names.get(by) ?? by },
        { label: t('mark'), number: true, of: ({ mark }) => mark },
        { label: t('kept'), of: ({ kept }) => t(kept ? 'kept.yes' : 'kept.no') },
      ]}
    />
  );
}

const known = (rate: string) => `rate.${rate}` as 'rate.DISPOSAL';

/** Rates of the ledger with what they are made of. */
export function Rates({ rates }: { rates: Of<'rates'> }) {
  return (
    <Table
      caption={t('rates.title')}
      rows={rates}
      columns={[
        { label: t('rate'), of: ({ rate }) => t(known(rate)) },
        { label: t('fraction'), number: true, of: ({ of }) => `${of.numerator} / ${of.denominator}` },
        { label: t('weight'), number: true, of: ({ weight }) => weight },
        {
          label: t('counts'),
          of: ({ of, complement }) =>
            t(of.denominator === 0 ? 'counts.not' : complement ? 'counts.complement' : 'counts.itself'),
        },
      ]}
    />
  );
}

/** Layers of a poll's sample. */
export function Layers({ layers }: { layers: Of<'layers'> }) {
  return (
    <Table
      caption={t('layers')}
      rows={layers}
      columns={[
        { label: t('layer'), of: ({ code }) => code },
        { label: t('weight'), number: true, of: ({ weight }) => weight },
        { label: t('answers'), number: true, of: ({ n }) => n },
        { label: t('mean'), number: true, of: ({ mean }) => mean },
      ]}
    />
  );
}

/** What was promised and what was reached. */
export function Commitments({ commitments }: { commitments: Of<'commitments'> }) {
  return (
    <Table
      caption={t('commitments.title')}
      rows={commitments}
      columns={[
        { label: t('commitment'), of: ({ commitment }) => commitment },
        { label: t('target'), number: true, of: ({ target }) => target },
        { label: t('reached'), number: true, of: ({ reached }) => reached },
        { label: t('weight'), number: true, of: ({ weight }) => weight },
        { label: t('attained'), number: true, of: ({ attained }) => `${attained}%` },
      ]}
    />
  );
}
