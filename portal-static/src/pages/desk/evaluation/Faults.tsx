import { useState } from 'preact/hooks';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import type { Fault } from './checks.ts';
import type { Rows } from './table.ts';
import { t } from './words.ts';

interface Props {
  readonly faults: readonly Fault[];
  readonly rows: Rows;
  /** Puts another text into a cell, counted from 0; absent where the file itself has to be mended. */
  readonly mend: ((row: number, column: number, text: string) => void) | undefined;
}

const perPage = 25;

/** Every fault of a file in its place, with what stands there and what would be right, page by page. */
export function Faults({ faults, rows, mend }: Props) {
  const [wanted, setPage] = useState(0);
  const page = Math.min(wanted, Math.floor((faults.length - 1) / perPage));
  const from = page * perPage;
  const shown = faults.slice(from, from + perPage);
  const heading = rows[0] ?? [];
  const columnOf = ({ column }: Fault) => (column === null ? -1 : heading.indexOf(column));
  return (
    <div class="faults">
      <p class="meta">{t(mend ? 'table.mendHere' : 'table.mendFile')}</p>
      <DataTable
        caption={t('table.faults.caption')}
        rows={shown}
        rowKey={(fault) => `${fault.row} ${fault.column} ${faults.indexOf(fault)}`}
        columns={[
          { key: 'row', label: t('table.row'), render: ({ row }) => row ?? t('table.whole') },
          { key: 'column', label: t('table.column'), render: ({ column }) => column ?? '' },
          {
            key: 'now',
            label: t('table.now'),
            render: (fault) => {
              const column = columnOf(fault);
              const text = fault.row === null ? '' : (rows[fault.row - 1]?.[column] ?? '');
              if (!mend || fault.row === null || fault.row === 1 || column < 0) return text;
              const row = fault.row;
              return (
                <input
                  class="field-control faults-cell"
                  aria-label={t('table.cell', { row, column: fault.column ?? '' })}
                  value={text}
                  onChange={(event) => mend(row - 1, column, event.currentTarget.value.trim())}
                />
              );
            },
          },
          { key: 'right', label: t('table.right'), render: ({ message }) => message },
        ]}
      />
      {faults.length > perPage && (
        <div class="buttons">
          <button
            type="button"
            class="button button-quiet"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            {t('table.previous')}
          </button>
          <span role="status">
            {t('table.page', { from: from + 1, to: from + shown.length, n: faults.length })}
          </span>
          <button
            type="button"
            class="button button-quiet"
            disabled={from + perPage >= faults.length}
            onClick={() => setPage(page + 1)}
          >
            {t('table.next')}
          </button>
        </div>
      )}
    </div>
  );
}
