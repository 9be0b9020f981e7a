import { useEffect } from 'preact/hooks';
import { useMore } from '../../api/useMore.ts';
import { useQuery } from '../../api/useQuery.ts';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { More } from '../../components/More/More.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { t as common } from '../../i18n/i18n.ts';
import { param } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { NewsEntry } from './NewsEntry.tsx';
import { NewsFilter } from './NewsFilter.tsx';
import './NewsPage.css';
import { type PublicationEntry, publicationsQuery, publicKinds } from './queries.ts';
import { Subscribe } from './Subscribe.tsx';
import { t } from './words.ts';

/** The filter as the address says; what is no kind or year limits nothing. */
function asked() {
  const kind = publicKinds.find((each) => each === param('kind'));
  const year = /^\d{4}$/.exec(param('year') ?? '')?.[0];
  return { kind, year, filter: { ...(kind ? { kind } : {}), ...(year ? { year: Number(year) } : {}) } };
}

/** Everything released to the public, newest first. */
export function NewsPage() {
  const { kind, year, filter } = asked();
  const variables = { filter: kind || year ? filter : null };
  const { loading, data, failure, retry } = useQuery(publicationsQuery, variables);
  const { nodes, ...further } = useMore<typeof publicationsQuery, PublicationEntry>(
    data?.publications,
    publicationsQuery,
    variables,
    (page) => page.publications,
    ({ id }) => id,
  );
  useTitle(t('title'));
  useEffect(
    () => announce(loading ? common('state.loading') : t('count', { n: nodes.length })),
    [loading, data],
  );
  return (
    <div class="stack news">
      <header class="page-head">
        <h1>{t('title')}</h1>
        <p class="meta">{t('intro')}</p>
      </header>
      <NewsFilter kind={kind} year={year} />
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : !data ? (
        <Skeleton rows={8} />
      ) : nodes.length > 0 ? (
        <ol class="news-list" aria-busy={loading}>
          {nodes.map((entry) => (
            <NewsEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      ) : (
        <StateMessage title={t(kind || year ? 'empty.title' : 'none.title')}>
          <p>{t(kind || year ? 'empty.advice' : 'none.advice')}</p>
        </StateMessage>
      )}
      {!failure && <More {...further} />}
      <Subscribe />
    </div>
  );
}
