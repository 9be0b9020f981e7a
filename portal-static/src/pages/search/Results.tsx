import { useEffect } from 'preact/hooks';
import { Failure } from '../../api/failure.ts';
import { useMore } from '../../api/useMore.ts';
import { useQuery } from '../../api/useQuery.ts';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { More } from '../../components/More/More.tsx';
import { addressOf, plain } from '../../components/SearchResults/hit.ts';
import { Facets, Hits } from '../../components/SearchResults/SearchResults.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { grouped } from '../../format/number.ts';
import { apiLang, t as common } from '../../i18n/i18n.ts';
import { follow } from '../../route/route.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { Filters } from './Filters.tsx';
import { type Hit, namesQuery, searchQuery } from './queries.ts';
import { Sorting } from './Sorting.tsx';
import { type Near, type Scope, searchHref, variablesOf } from './scope.ts';
import { t } from './words.ts';

interface Props {
  readonly scope: Scope;
  readonly near: Near | undefined;
  readonly setNear: (near: Near | undefined) => void;
}

/** What was found, how to narrow it, and what to do where nothing was, or where the search engine is down. */
export function Results({ scope, near, setNear }: Props) {
  const variables = { ...variablesOf(scope, near), lang: apiLang } as const;
  const { loading, data, errors, failure, retry } = useQuery(searchQuery, variables);
  const names = useQuery(namesQuery, { lang: apiLang }).data;
  const found = data?.search;
  const { nodes, ...further } = useMore<typeof searchQuery, Hit>(
    found,
    searchQuery,
    variables,
    (page) => page.search,
    (hit) => `${hit.kind} ${addressOf(hit.node)} ${plain(hit.title)}`,
  );
  const count = found
    ? `${t('count', { n: grouped(String(found.totalCount)) })}${found.totalCount >= 10_000 ? t('tooMany') : ''}`
    : '';
  useEffect(() => announce(loading ? common('state.loading') : count), [loading, count]);

  if (failure) {
    return (
      <>
        <FailureMessage failure={failure} retry={retry} />
        <Elsewhere lead={t('down.links')} />
      </>
    );
  }
  if (!loading && data && !found) {
    const down = errors.some(({ extensions }) => extensions?.code === 'SEARCH_UNAVAILABLE');
    const cause = down ? new Failure('searchDown') : new Failure('refused', errors[0]?.message);
    return (
      <>
        <FailureMessage failure={cause} retry={retry} />
        {down && <Elsewhere lead={t('down.links')} />}
      </>
    );
  }
  if (!found) return <Skeleton rows={6} />;
  return (
    <div class="search-results" aria-busy={loading}>
      <div class="search-bar">
        <p class="meta search-count">{count}</p>
        <Sorting scope={scope} near={near} setNear={setNear} />
      </div>
      <Facets facets={found.facets} scope={scope} />
      {found.suggestions.length > 0 && (
        <p class="search-meant">
          {t('meant')}
          {found.suggestions.map((words) => (
            <a key={words} href={searchHref(scope, { q: words })} onClick={follow} lang="zh-CN">
              {words}
            </a>
          ))}
        </p>
      )}
      <div class="search-columns">
        <Filters scope={scope} found={found} names={names} />
        <div class="stack">
          {nodes.length > 0 ? (
            <Hits hits={nodes} />
          ) : (
            <>
              <StateMessage title={t('none.title', { words: scope.q ?? '' })}>
                <p>{t('none.advice')}</p>
              </StateMessage>
              <Elsewhere lead={t('none.links')} />
            </>
          )}
          <More {...further} />
        </div>
      </div>
    </div>
  );
}
