import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FileField } from '../../../components/Field/Field.tsx';
import { type Column, checkTable, type Fault, template } from './checks.ts';
import { Faults } from './Faults.tsx';
import { Preview } from './Preview.tsx';
import { type ReadTable, readTable, toCsv, withCell } from './table.ts';
import { t } from './words.ts';
import './evaluation.css';

/** A table that is ready to be sent. */
export interface Chosen {
  readonly name: string;
  readonly body: Blob;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly columns: readonly Column[];
  /** What a template is called, without its ending. */
  readonly title: string;
  /** What the server found wrong in what was sent; put away as soon as anything changes. */
  readonly told: readonly Fault[];
  readonly onChange: (chosen: Chosen | undefined) => void;
}

/** What the API takes at most. */
const largest = 10 * 1024 * 1024;

/** A file of figures: looked through before it is sent, faults shown in place, mended in place where it is a CSV. */
export function TableFile({ label, hint, error, columns, title, told, onChange }: Props) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [table, setTable] = useState<ReadTable>();
  const [mended, setMended] = useState(false);
  const reading = useRef<File | undefined>(undefined);
  const file = files[0];

  const choose = (next: readonly File[]) => {
    const [first] = next;
    reading.current = first;
    setFiles(next);
    setTable(undefined);
    setMended(false);
    onChange(undefined);
    if (!first) return;
    // Read at once: a file that is changed later can no longer be read.
    void first.arrayBuffer().then(async (bytes) => {
      const body = new Blob([bytes]);
      const read = await readTable(body);
      if (reading.current !== first) return;
      setTable(read);
      if (read.is === 'rows') onChange({ name: first.name, body });
    });
  };
  const mend = (row: number, column: number, text: string) => {
    if (table?.is !== 'rows' || !file) return;
    const rows = withCell(table.rows, row, column, text);
    setTable({ ...table, rows });
    setMended(true);
    onChange({ name: file.name, body: new Blob([toCsv(rows)]) });
  };
  const own = useMemo(
    () => (table?.is === 'rows' ? checkTable(table.rows, columns, ({ key, values }) => t(key, values)) : []),
    [table, columns],
  );
  const faults = told.length > 0 ? told : own;
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (told.length > 0) summary.current?.focus();
  }, [told]);

  return (
    <div class="table-file">
      <FileField
        label={label}
        hint={hint}
        error={error}
        accept=".csv,.txt,.xlsx"
        maxSize={largest}
        value={files}
        onInput={choose}
      />
      <p>
        <button type="button" class="link-button" onClick={() => save(title, template(columns))}>
          {t('table.template')}
        </button>
      </p>
      {file && !table && <p role="status">{t('table.reading')}</p>}
      {table?.is === 'unreadable' && (
        <p class="field-error" role="alert">
          {t(`unreadable.${table.why}`)}
        </p>
      )}
      {table?.is === 'rows' && file && (
        <>
          <p ref={summary} tabIndex={-1} role="status" class="table-file-summary">
            <strong>
              {t('table.what', {
                name: file.name,
                encoding: table.encoding,
                n: table.rows.slice(1).filter((row) => row.some(Boolean)).length,
              })}
              {mended && `（${t('table.mended')}）`}
            </strong>{' '}
            {faults.length === 0 ? t('table.clean') : t('table.faults', { n: faults.length })}{' '}
            {faults.length >= 500 && t('table.faults.many', { n: 500 })}
          </p>
          {faults.length > 0 && (
            <Faults faults={faults} rows={table.rows} mend={table.encoding === 'XLSX' ? undefined : mend} />
          )}
          <Preview rows={table.rows} faults={faults} />
        </>
      )}
    </div>
  );
}

/** Hands a text to the reader as a file. */
function save(title: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = `${title}-${t('table.template.name')}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
