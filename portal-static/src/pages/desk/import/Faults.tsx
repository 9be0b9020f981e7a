import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import type { Fault } from './commands.ts';
import { cellAt } from './csv.ts';
import { t } from './words.ts';

interface Props {
  readonly faults: readonly Fault[];
  /** The file itself, where the browser can read it. */
  readonly cells: readonly (readonly string[])[];
}

/** Everything that is wrong with a file: where, what stands there, what would be right. */
export function Faults({ faults, cells }: Props) {
  return (
    <section class="card" role="alert">
      <h2>{t('faults', { n: faults.length })}</h2>
      <p class="meta">{t('faults.advice')}</p>
      <DataTable
        caption={t('faults', { n: faults.length })}
        captionHidden
        rows={faults.map((fault, index) => ({ ...fault, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'row', label: t('row'), render: ({ row }) => row ?? t('whole') },
          { key: 'column', label: t('column'), render: ({ column }) => column ?? t('wholeRow') },
          { key: 'cell', label: t('cell'), render: ({ row, column }) => cellAt(cells, row, column) },
          { key: 'message', label: t('message'), render: ({ message }) => message },
        ]}
      />
    </section>
  );
}
