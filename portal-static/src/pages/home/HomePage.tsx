import { useQuery } from '../../api/useQuery.ts';
import { FailureMessage, Skeleton } from '../../components/StateMessage/StateMessage.tsx';
import { formatPeriod } from '../../format/period.ts';
import { apiLang } from '../../i18n/i18n.ts';
import { href } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { releasedLately } from './queries.ts';
import { t } from './words.ts';

/** The city's front door: what was released, exposed and fixed lately, and the way to tell it something. */
export function HomePage() {
  const { data, failure, loading, retry } = useQuery(releasedLately, { lang: apiLang });
  const city = data?.city.nodes[0]?.name;
  const ranking = data?.rankings.nodes[0];
  useTitle(city ?? t('title'));
  return (
    <div class="stack">
      <header class="page-head">
        <h1>{city ?? '\u00a0'}</h1>
        <p class="meta">{t('line')}</p>
      </header>
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : loading ? (
        <Skeleton rows={6} />
      ) : ranking ? (
        <p>
          <a href={href('ranking', { group: ranking.group.code, period: ranking.period })}>
            {formatPeriod(ranking.period)} {ranking.group.name} · {t('ranking.all')}
          </a>
        </p>
      ) : (
        <p>{t('ranking.none')}</p>
      )}
    </div>
  );
}
