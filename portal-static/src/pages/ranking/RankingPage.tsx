import { useEffect } from 'preact/hooks';
import { Failure } from '../../api/failure.ts';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { PeriodPicker } from '../../components/PeriodPicker/PeriodPicker.tsx';
import { Phrases, plainText } from '../../components/Phrases/Phrases.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { formatDay } from '../../format/number.ts';
import { formatPeriod } from '../../format/period.ts';
import { t } from '../../i18n/i18n.ts';
import { follow, href } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { GroupPicker } from './GroupPicker.tsx';
import type { Ranking } from './queries.ts';
import { RankingView } from './RankingView.tsx';
import { useRanking } from './useRanking.ts';
import { t as own } from './words.ts';
import './RankingPage.css';

function untitled(period: string | undefined): string {
  return period ? t('ranking.ofPeriod', { period: formatPeriod(period) }) : t('ranking.untitled');
}

/** When it was released, and as which edition where there were several. */
function particulars({ releasedAt, version }: Ranking): string {
  const released = releasedAt ? t('meta.released', { day: formatDay(releasedAt) }) : '';
  return version > 1 ? `${released} · ${own('edition', { version })}` : released;
}

/** The latest ranking of a group, or that of the period in the address. */
export function RankingPage() {
  const { group, groups, period, asOf, periods, city, loading, shown, failure, retry } = useRanking();
  const words = shown && { group: shown.group.name, period: formatPeriod(shown.period) };
  const title = words ? t('ranking.title', words) : untitled(period);
  useTitle(title);
  useEffect(
    () => announce(loading ? t('state.loading') : words ? t('state.shown', { what: plainText(title) }) : ''),
    [loading, title],
  );
  return (
    <div class="stack ranking-page">
      <header class="page-head">
        <p class="kicker">{city ?? '\u00a0'}</p>
        <h1>
          <Phrases text={title} />
        </h1>
        <p class="meta">{shown ? particulars(shown) : '\u00a0'}</p>
        <GroupPicker groups={groups} current={group} />
        <PeriodPicker group={group ?? ''} periods={periods} current={shown?.period ?? period} />
      </header>
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : shown ? (
        <RankingView ranking={shown} asOf={asOf} busy={loading} />
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
          <a href={href('ranking', { group })} onClick={follow}>
            {t('ranking.toLatest')}
          </a>
        </p>
      )}
    </div>
  );
}
