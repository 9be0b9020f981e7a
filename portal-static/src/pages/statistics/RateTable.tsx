import { grouped } from '../../format/number.ts';
import { follow } from '../../route/route.ts';
import type { Figures } from './queries.ts';
import { RateBar } from './RateBar.tsx';
import type { RateName } from './rates.ts';
import { t } from './words.ts';

interface Row {
  readonly key: string;
  readonly label: string;
  /** Null where nothing is released. */
  readonly figures: Figures | null;
  readonly href?: string;
  readonly remark?: string | undefined;
  readonly detail?: string | undefined;
}

interface Props {
  readonly caption: string;
  readonly head: string;
  readonly rate: RateName;
  readonly rows: readonly Row[];
}

/** One rate for several months, units or categories: bar, per cent, numerator and denominator, cases filed. */
export function RateTable({ caption, head, rate, rows }: Props) {
  if (rows.length === 0) return <p class="meta">{t('nothing')}</p>;
  return (
    <table class="rates rates-by">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" class="number">
            {t('percent')}
          </th>
          <th scope="col" class="number">
            {t('numerator')} / {t('denominator')}
          </th>
          <th scope="col" class="number">
            {t('filed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RateRow key={row.key} row={row} rate={rate} />
        ))}
      </tbody>
    </table>
  );
}

function RateRow({ row: { label, figures, href, remark, detail }, rate }: { row: Row; rate: RateName }) {
  const found = figures?.[rate];
  return (
    <tr>
      <th scope="row">
        {href ? (
          <a href={href} onClick={follow}>
            {label}
          </a>
        ) : (
          label
        )}
        {remark && (
          <span class="rate-less" title={detail}>
            {remark}
          </span>
        )}
        {detail && (
          <span class="rate-of" lang="zh-CN">
            {detail}
          </span>
        )}
        <RateBar name={rate} percent={found?.percent ?? null} />
      </th>
      <td class="number" data-label={t('percent')}>
        {!found ? (
          <span class="meta">{t('notReleased')}</span>
        ) : found.percent === null ? (
          '—'
        ) : (
          `${found.percent}%`
        )}
      </td>
      <td class="number" data-label={`${t('numerator')} / ${t('denominator')}`}>
        {found
          ? t('fraction', {
              numerator: grouped(String(found.numerator)),
              denominator: grouped(String(found.denominator)),
            })
          : '—'}
      </td>
      <td class="number" data-label={t('filed')}>
        {figures ? grouped(String(figures.filed)) : '—'}
      </td>
    </tr>
  );
}
