import { grouped, signed } from '../../format/number.ts';
import { t } from '../../i18n/i18n.ts';
import type { NoticeData } from '../../pages/ranking/queries.ts';
import { misprinted } from './misprint.ts';

type PrintedTable = NoticeData['tables'][number];
/** Where the period before is known, a row also tells its change. */
type Table = Omit<PrintedTable, 'rows'> & {
  readonly rows: readonly (PrintedTable['rows'][number] & { readonly change?: number | null })[];
};

/** A table of counts with their shares, the shares drawn as well. */
export function FigureTable({ table }: { table: Table }) {
  const shares = table.rows.some(({ share, printedShare }) => share !== null || printedShare !== null);
  const changes = table.rows.some(({ change }) => change !== undefined && change !== null);
  return (
    <div class="card figure-table">
      <table>
        <caption>{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('notice.item')}</th>
            <th scope="col" class="number">
              {t('notice.count')}
            </th>
            {shares && (
              <th scope="col" class="number">
                {t('notice.share')}
              </th>
            )}
            {changes && (
              <th scope="col" class="number">
                {t('notice.changed')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">
                {row.label}
                {shares && <ShareBar share={row.share ?? row.printedShare} />}
              </th>
              <td class="number">{grouped(String(row.count))}</td>
              {shares && (
                <td class="number">
                  {row.share ?? row.printedShare ?? '—'}
                  {(row.share ?? row.printedShare) !== null && '%'}
                  {misprinted(row) && (
                    <span class="misprint">{t('notice.printed', { share: row.printedShare ?? '' })}</span>
                  )}
                </td>
              )}
              {changes && <td class="number">{row.change == null ? '—' : signed(String(row.change))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {table.whole !== null && <p class="remark">{t('notice.whole', { whole: grouped(table.whole) })}</p>}
      {table.note && (
        <p class="remark remark-marked">
          <strong>{t('notice.note')}</strong> {table.note}
        </p>
      )}
    </div>
  );
}

function ShareBar({ share }: { share: string | null }) {
  return (
    <svg class="share-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-track" width="100" height="4" />
      <rect class="bar-fill" width={Number(share ?? 0)} height="4" />
    </svg>
  );
}
