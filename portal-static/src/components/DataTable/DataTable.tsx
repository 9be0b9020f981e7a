import type { ComponentChild, ComponentChildren } from 'preact';
import { t } from './words.ts';
import './DataTable.css';

/** A column: the first one names its row. */
export interface Column<R> {
  readonly key: string;
  readonly label: string;
  readonly render: (row: R) => ComponentChild;
  /** Numbers stand at the end, so that their digits line up. */
  readonly align?: 'start' | 'end' | undefined;
}

interface Props<R> {
  readonly caption: string;
  /** For a table below a heading that already says it: still said to screen readers. */
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Keys of the rows that are ticked; with `onSelect` each row has a box. */
  readonly selected?: readonly string[] | undefined;
  readonly onSelect?: ((keys: readonly string[]) => void) | undefined;
  /** What stands in place of no rows at all. */
  readonly empty?: ComponentChildren;
  /** The row that is open beside the table. */
  readonly current?: string | undefined;
}

const named = <R extends string>(role: R) => ({ role });

/** What each part is, said beyond doubt: browsers forget it of a table that is laid out as cards. */
const role = {
  table: named('table'),
  rowgroup: named('rowgroup'),
  row: named('row'),
  columnheader: named('columnheader'),
  rowheader: named('rowheader'),
  cell: named('cell'),
};

/** A table of things; where there is no room for columns each row becomes a card. */
export function DataTable<R>(props: Props<R>) {
  const { caption, captionHidden, columns, rows, rowKey, selected = [], onSelect, empty, current } = props;
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const keys = rows.map(rowKey);
  const all = keys.length > 0 && keys.every((key) => selected.includes(key));
  const choose = (key: string, on: boolean) =>
    onSelect?.(on ? [...selected, key] : selected.filter((other) => other !== key));
  return (
    <div class="data-table">
      <table {...role.table}>
        <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead {...role.rowgroup}>
          <tr {...role.row}>
            {onSelect && (
              <th {...role.columnheader} scope="col" class="data-tick">
                <label>
                  <input
                    type="checkbox"
                    checked={all}
                    onChange={(event) =>
                      onSelect(
                        event.currentTarget.checked
                          ? [...new Set([...selected, ...keys])]
                          : selected.filter((key) => !keys.includes(key)),
                      )
                    }
                  />
                  <span class="visually-hidden">{t('select.all')}</span>
                </label>
              </th>
            )}
            {columns.map(({ key, label, align }) => (
              <th
                key={key}
                {...role.columnheader}
                scope="col"
                class={align === 'end' ? 'data-end' : undefined}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role.rowgroup}>
          {rows.map((row, index) => {
            const key = keys[index] ?? '';
            return (
              <tr key={key} {...role.row} data-key={key} aria-current={key === current ? 'true' : undefined}>
                {onSelect && (
                  <td {...role.cell} class="data-tick">
                    <label>
                      <input
                        type="checkbox"
                        checked={selected.includes(key)}
                        aria-label={t('select.row')}
                        onChange={(event) => choose(key, event.currentTarget.checked)}
                      />
                    </label>
                  </td>
                )}
                {columns.map((column, place) => cell(column, row, place))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function cell<R>({ key, label, render, align }: Column<R>, row: R, place: number) {
  const look = align === 'end' ? 'data-end' : undefined;
  const content = render(row);
  if (place === 0)
    return (
      <th key={key} {...role.rowheader} scope="row" class={look}>
        {content}
      </th>
    );
  const blank = content === null || content === undefined || content === '' || content === false;
  return (
    <td key={key} {...role.cell} class={blank ? 'data-blank' : look} data-label={label}>
      {content}
    </td>
  );
}
