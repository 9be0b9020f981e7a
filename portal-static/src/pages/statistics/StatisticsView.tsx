import type { ComponentChildren } from 'preact';
import { LineChart } from '../../components/LineChart/LineChart.tsx';
import { SampleMark } from '../../components/SampleMark/SampleMark.tsx';
import { formatPeriod } from '../../format/period.ts';
import { follow, href } from '../../route/route.ts';
import { Counts } from './Counts.tsx';
import type { Statistics } from './queries.ts';
import { RatesTable } from './RatesTable.tsx';
import { RateTable } from './RateTable.tsx';
import type { RateName } from './rates.ts';
import { t } from './words.ts';

interface Props {
  readonly statistics: Statistics;
  readonly rate: RateName;
  readonly busy: boolean;
  /** Whether names lead to the same numbers of one unit or category. */
  readonly linked?: boolean;
}

const percentOf = (percent: string | null | undefined): number | null =>
  percent == null ? null : Number(percent);

/** All numbers of a period: counts, rates with what they are made of, then one rate by month, unit and category. */
export function StatisticsView({ statistics, rate, busy, linked = true }: Props) {
  const { total, byMonth, byUnit, byCategory, live, period } = statistics;
  const released = byMonth.filter(({ release }) => release);
  const to = (params: Record<string, string>) =>
    linked ? { href: href('statistics', { period, rate, ...params }), onClick: follow } : {};
  return (
    <div class="stack" aria-busy={busy}>
      {total.sample && <SampleMark />}
      {live ? (
        <p class="meta">{t('live')}</p>
      ) : (
        released.length < byMonth.length && (
          <p class="meta">{t('partial', { all: byMonth.length, n: released.length })}</p>
        )
      )}
      <Part title={t('counts')}>
        <Counts figures={total} />
      </Part>
      <Part title={t('rates')}>
        <RatesTable figures={total} />
      </Part>
      {byMonth.length > 1 && (
        <Part title={t('byMonth')}>
          <LineChart
            title={t('byMonth.caption', { rate: t(rate) })}
            atName={t('month')}
            at={byMonth.map(({ month }) => month)}
            series={[
              {
                key: rate,
                label: t(rate),
                values: byMonth.map(({ figures }) => percentOf(figures?.[rate].percent)),
              },
            ]}
            show={(value) => `${value}%`}
          />
          <RateTable
            caption={t('byMonth.caption', { rate: t(rate) })}
            head={t('month')}
            rate={rate}
            rows={byMonth.map(({ month, figures, release }) => ({
              key: month,
              label: formatPeriod(month),
              figures,
              remark: release && release.version > 1 ? t('release', { n: release.version }) : undefined,
              detail: release?.reason ? t('release.reason', { reason: release.reason }) : undefined,
            }))}
          />
        </Part>
      )}
      <div class="statistics-pair">
        <Part title={t('byUnit')}>
          <RateTable
            caption={t('byUnit.caption', { rate: t(rate) })}
            head={t('unit')}
            rate={rate}
            rows={byUnit.map(({ unit, figures }) => ({
              key: unit.code,
              label: unit.name,
              figures,
              ...to({ unit: unit.code }),
            }))}
          />
        </Part>
        <Part title={t('byCategory')}>
          <RateTable
            caption={t('byCategory.caption', { rate: t(rate) })}
            head={t('category')}
            rate={rate}
            rows={byCategory.map(({ category, figures }) => ({
              key: category.code,
              label: category.name,
              figures,
              ...to({ category: category.code }),
            }))}
          />
        </Part>
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="card statistics-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
