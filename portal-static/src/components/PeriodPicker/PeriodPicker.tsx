import { formatPeriod } from '../../format/period.ts';
import { t } from '../../i18n/i18n.ts';
import { follow, href } from '../../route/route.ts';
import './PeriodPicker.css';

interface Props {
  readonly group: string;
  /** Newest first. */
  readonly periods: readonly string[];
  readonly current: string | undefined;
}

const inSight = 12;

/** Links to every released period of a group; the latest year's worth in sight, older ones folded away. */
export function PeriodPicker({ group, periods, current }: Props) {
  const older = periods.slice(inSight);
  const link = (period: string) => (
    <li key={period}>
      <a
        class="period"
        href={href('ranking', { group, period })}
        aria-current={period === current ? 'page' : undefined}
        onClick={follow}
      >
        {formatPeriod(period)}
      </a>
    </li>
  );
  return (
    <nav class="periods" aria-label={t('periods.label')}>
      <span class="periods-label" aria-hidden="true">
        {t('periods.label')}
      </span>
      <ul class="periods-list">{periods.slice(0, inSight).map(link)}</ul>
      {older.length > 0 && (
        <details open={current !== undefined && older.includes(current)}>
          <summary>{t('periods.older', { n: older.length })}</summary>
          <ul class="periods-list">{older.map(link)}</ul>
        </details>
      )}
    </nav>
  );
}
