import { useState } from 'preact/hooks';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { Select } from '../../../components/Field/Field.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { param } from '../../../route/route.ts';
import { RateTable } from '../../statistics/RateTable.tsx';
import { type RateName, rateNames } from '../../statistics/rates.ts';
import '../../statistics/StatisticsPage.css';
import { StatisticsView } from '../../statistics/StatisticsView.tsx';
import { t as publicWord } from '../../statistics/words.ts';
import { deskHref } from '../deskHref.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { useStaffQuery } from '../useStaffQuery.ts';
import { Months } from './Months.tsx';
import { deskStatisticsQuery } from './queries.ts';
import { t } from './words.ts';

/** Numbers of the present for the office, and the months to be taken down and released for everybody. */
export default function StatisticsDeskView() {
  const thisYear = new Date().getFullYear();
  const year = /^\d{4}$/.exec(param('year') ?? '')?.[0] ?? String(thisYear);
  const rate: RateName = rateNames.find((name) => name === param('rate')) ?? 'disposal';
  const [said, setSaid] = useState('');
  const { data, loading, failure, retry } = useStaffQuery(deskStatisticsQuery, {
    filter: { period: year, live: true },
    lang: apiLang,
  });
  const to = (change: Record<string, string>) => go(deskHref('statistics', { year, rate, ...change }));
  const statistics = data?.statistics;
  return (
    <div class="stack">
      <ViewHead title={t('title')} />
      <p class="meta">{t('intro')}</p>
      <div class="statistics-filter">
        <Select
          label={t('year')}
          value={year}
          options={Array.from({ length: 10 }, (_, back) => String(thisYear - back)).map((value) => ({
            value,
            label: value,
          }))}
          onInput={(value) => to({ year: value })}
        />
        <Select
          label={t('indicator')}
          value={rate}
          options={rateNames.map((value) => ({ value, label: publicWord(value) }))}
          onInput={(value) => to({ rate: value })}
        />
      </div>
      <p class="actions-done" role="status">
        {said}
      </p>
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : !statistics ? (
        <Skeleton rows={10} />
      ) : (
        <>
          <Months
            year={year}
            months={statistics.byMonth}
            newest={retry}
            onDone={(words) => {
              setSaid(words);
              announce(words);
              retry();
            }}
          />
          <StatisticsView statistics={statistics} rate={rate} busy={loading} linked={false} />
          {statistics.bySource && (
            <section class="card statistics-part">
              <h2>{t('bySource')}</h2>
              <RateTable
                caption={t('bySource')}
                head={t('source')}
                rate={rate}
                rows={statistics.bySource.map(({ source, figures }) => ({
                  key: source,
                  label: t(`source.${source}`),
                  figures,
                }))}
              />
            </section>
          )}
        </>
      )}
    </div>
  );
}
