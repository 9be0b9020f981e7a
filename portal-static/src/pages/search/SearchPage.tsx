import { useEffect } from 'preact/hooks';
import { Failure } from '../../api/failure.ts';
import { useMore } from '../../api/useMore.ts';
import { useQuery } from '../../api/useQuery.ts';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { More } from '../../components/More/More.tsx';
import { SearchBox } from '../../components/SearchBox/SearchBox.tsx';
import { addressOf, plain } from '../../components/SearchResults/hit.ts';
import { Facets, Hits } from '../../components/SearchResults/SearchResults.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { apiLang, t } from '../../i18n/i18n.ts';
import { param } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { type Hit, type Kind, searchQuery } from './queries.ts';

const kinds: readonly Kind[] = ['UNIT', 'RANKING', 'PUBLICATION'];

/** One box over everything that has been released. */
export function SearchPage() {
  const words = param('q');
  useTitle(words ? t('search.title', { words }) : t('search.page'));
  return (
    <div class="stack">
      <header class="page-head">
        <h1>{t('search.page')}</h1>
        <SearchBox words={words ?? ''} />
      </header>
      {words ? (
        <Results words={words} kind={kinds.find((kind) => kind === param('kind'))} />
      ) : (
        <StateMessage title={t('search.start.title')}>
          <p>{t('search.start.advice')}</p>
        </StateMessage>
      )}
    </div>
  );
}

function Results({ words, kind }: { words: string; kind: Kind | undefined }) {
  const variables = { words, kinds: kind ? [kind] : null, lang: apiLang } as const;
  const { loading, data, errors, failure, retry } = useQuery(searchQuery, variables);
  const found = data?.search;
  const { nodes, ...further } = useMore<typeof searchQuery, Hit>(
    found,
    searchQuery,
    variables,
    (page) => page.search,
    (hit) => `${hit.kind} ${addressOf(hit.node)} ${plain(hit.title)}`,
  );
  const count = found ? t('search.count', { n: found.totalCount }) : '';
  useEffect(() => announce(loading ? t('state.loading') : count), [loading, count]);

  const down = !loading && data && !found;
  if (failure) return <FailureMessage failure={failure} retry={retry} />;
  if (down) {
    const unavailable = errors.some(({ extensions }) => extensions?.code === 'SEARCH_UNAVAILABLE');
    const cause = unavailable ? new Failure('searchDown') : new Failure('refused', errors[0]?.message);
    return <FailureMessage failure={cause} retry={retry} />;
  }
  if (!found) return <Skeleton rows={6} />;
  return (
    <div class="stack" aria-busy={loading}>
      <p class="meta">{count}</p>
      <Facets facets={found.facets} words={words} kind={kind} />
      {nodes.length > 0 ? (
        <Hits hits={nodes} />
      ) : (
        <StateMessage title={t('search.none.title', { words })}>
          <p>{t('search.none.advice')}</p>
        </StateMessage>
      )}
      <More {...further} />
    </div>
  );
}
