import type { Fault } from './checks.ts';
import type { Rows } from './table.ts';
import { t } from './words.ts';

/** As many rows as tell whether it is the right file. */
const most = 12;

/** The beginning of a file as a table; cells with faults are marked. */
export function Preview({ rows, faults }: { readonly rows: Rows; readonly faults: readonly Fault[] }) {
  const heading = rows[0] ?? [];
  const body = rows.slice(1, 1 + most);
  const width = Math.max(heading.length, ...body.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, place) => place);
  const wrong = new Set(faults.map(({ row, column }) => `${row} ${column}`));
  return (
    <details class="preview" open>
      <summary>{t('table.preview', { n: body.length })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys */}
      <section class="preview-room" tabIndex={0} aria-label={t('table.preview.caption')}>
        <table class="small-table">
          <thead>
            <tr>
              <th scope="col">{t('table.number')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {heading[column] || t('table.noHeading')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((row, at) => (
              <tr key={`${at + 2}`}>
                <th scope="row">{at + 2}</th>
                {columns.map((column) => (
                  <td key={column}>
                    {wrong.has(`${at + 2} ${heading[column]}`) ? (
                      <mark class="preview-wrong">⚠ {row[column] ?? ''}</mark>
                    ) : (
                      (row[column] ?? '')
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
