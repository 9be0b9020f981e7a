import { useEffect } from 'preact/hooks';
import { Failure } from '../../api/failure.ts';
import { useQuery } from '../../api/useQuery.ts';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { formatPeriod } from '../../format/period.ts';
import { apiLang, t as common } from '../../i18n/i18n.ts';
import { follow, href, param } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { Filter, type Scope } from './Filter.tsx';
import { type Choices, choicesQuery, statisticsQuery } from './queries.ts';
import { type RateName, rateNames, recentMonths, splitPeriod } from './rates.ts';
import './StatisticsPage.css';
import { StatisticsView } from './StatisticsView.tsx';
import { t } from './words.ts';

/** What the address asks for; without a period, the latest year with a released month. */
function useScope(latest: string | undefined): Scope {
  const rate: RateName = rateNames.find((name) => name === param('rate')) ?? 'disposal';
  return {
    period: param('period') ?? latest?.slice(0, 4),
    unit: param('unit'),
    category: param('category'),
    rate,
  };
}

/** Before it is known what there is to choose from: the filter keeps its room, so that nothing moves. */
const unknown: Choices = { statistics: { byMonth: [] }, units: { nodes: [] }, categories: [] };

/** What became of the problems in numbers, as released: by month, unit and category, each rate with its parts. */
export function StatisticsPage() {
  const choices = useQuery(choicesQuery, {
    filter: { period: recentMonths(new Date()), live: false },
    lang: apiLang,
  });
  const released = choices.data?.statistics.byMonth.filter(({ release }) => release).at(-1)?.month;
  const scope = useScope(released);
  const { period, unit, category } = scope;
  const shown = useQuery(period ? statisticsQuery : null, {
    filter: { period: period ?? '', unit: unit ?? null, category: category ?? null, live: false },
    lang: apiLang,
  });
  const failure = choices.failure ?? shown.failure;
  const loading = choices.loading || shown.loading;
  useTitle(t('title'));
  useEffect(
    () =>
      announce(
        loading
          ? common('state.loading')
          : period
            ? common('state.shown', { what: formatPeriod(period) })
            : '',
      ),
    [loading, period],
  );
  return (
    <div class="stack statistics">
      <header class="page-head">
        <h1>{t('title')}</h1>
        <p class="meta">{t('intro')}</p>
      </header>
      {!choices.failure && <Filter scope={scope} choices={choices.data ?? unknown} />}
      {failure ? (
        <FailureMessage
          failure={badPeriod(period, failure)}
          retry={choices.failure ? choices.retry : shown.retry}
        />
      ) : shown.data ? (
        shown.data.statistics.byMonth.some(({ release }) => release) ? (
          <StatisticsView statistics={shown.data.statistics} rate={scope.rate} busy={loading} />
        ) : (
          <Nothing period={shown.data.statistics.period} latest={released} />
        )
      ) : loading ? (
        <Skeleton rows={12} />
      ) : (
        <StateMessage title={t('none.title')}>
          <p>{t('none.advice')}</p>
        </StateMessage>
      )}
    </div>
  );
}

/** A period that is none is said as such, in words that lead on. */
function badPeriod(period: string | undefined, failure: Failure): Failure {
  return failure.kind === 'refused' && period && !splitPeriod(period) && !period.includes('/')
    ? new Failure('refused', `${t('bad.title')} ${t('bad.advice')}`)
    : failure;
}

function Nothing({ period, latest }: { period: string; latest: string | undefined }) {
  if (!latest) {
    return (
      <StateMessage title={t('none.title')}>
        <p>{t('none.advice')}</p>
      </StateMessage>
    );
  }
  return (
    <StateMessage title={t('empty.title', { period: formatPeriod(period) })}>
      <p>{t('empty.advice', { month: formatPeriod(latest) })}</p>
      <p>
        <a href={href('statistics', { period: latest.slice(0, 4) })} onClick={follow}>
          {t('empty.toLatest')}
        </a>
      </p>
    </StateMessage>
  );
}
