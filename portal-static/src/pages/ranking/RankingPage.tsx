import { useEffect } from 'preact/hooks';
import { Failure } from '../../api/failure.ts';
import { useQuery } from '../../api/useQuery.ts';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { PeriodPicker } from '../../components/PeriodPicker/PeriodPicker.tsx';
import { Phrases, plainText } from '../../components/Phrases/Phrases.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { formatPeriod } from '../../format/period.ts';
import { apiLang, t } from '../../i18n/i18n.ts';
import { href, param } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { latestRanking, type Ranking, rankingOfPeriod } from './queries.ts';
import { RankingView } from './RankingView.tsx';
import './RankingPage.css';

/** Whom the first page compares when the address names no group. */
const defaultGroup = 'county';

function useRanking(group: string, period: string | undefined) {
  const latest = useQuery(period ? null : latestRanking, { group, lang: apiLang });
  const named = useQuery(period ? rankingOfPeriod : null, { group, period: period ?? '', lang: apiLang });
  const state = period ? named : latest;
  const shown: Ranking | null | undefined = period ? named.data?.shown : latest.data?.shown.nodes[0];
  return { ...state, shown };
}

function untitled(period: string | undefined): string {
  return period ? t('ranking.ofPeriod', { period: formatPeriod(period) }) : t('ranking.untitled');
}

/** The latest ranking of a group, or that of the period in the address. */
export function RankingPage() {
  const group = param('group') ?? defaultGroup;
  const period = param('period');
  const { loading, data, shown, failure, retry } = useRanking(group, period);
  const words = shown && { group: shown.group.name, period: formatPeriod(shown.period) };
  const title = words ? t('ranking.title', words) : untitled(period);
  useTitle(title);
  useEffect(
    () => announce(loading ? t('state.loading') : words ? t('state.shown', { what: plainText(title) }) : ''),
    [loading, title],
  );

  const periods = data?.months.nodes.map((node) => node.period) ?? [];
  const city = data?.city.nodes[0]?.name;
  return (
    <div class="stack ranking-page">
      <header class="page-head">
        <p class="kicker">{city ?? '\u00a0'}</p>
        <h1>
          <Phrases text={title} />
        </h1>
        <PeriodPicker group={group} periods={periods} current={shown?.period ?? period} />
      </header>
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : shown ? (
        <RankingView ranking={shown} busy={loading} />
      ) : loading ? (
        <Skeleton rows={10} />
      ) : period ? (
        <FailureMessage failure={new Failure('notFound')} />
      ) : (
        <StateMessage title={t('ranking.empty.title')}>
          <p>{t('ranking.empty.advice')}</p>
        </StateMessage>
      )}
      {!loading && !shown && period && (
        <p>
          <a href={href('ranking', { group })}>{t('ranking.toLatest')}</a>
        </p>
      )}
    </div>
  );
}
