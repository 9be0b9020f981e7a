import type { GraphQLError } from '../../api/client.ts';
import { Failure } from '../../api/failure.ts';
import { useMore } from '../../api/useMore.ts';
import { useQuery } from '../../api/useQuery.ts';
import type { Entry } from '../../components/ProblemEntry/queries.ts';
import { apiLang } from '../../i18n/i18n.ts';
import { exposureFilter, needsSearch, searchFilter, type Wanted } from './filters.ts';
import { exposedProblems, foundProblems, type Hit, problemCounts } from './queries.ts';

const entriesOf = (hits: readonly Hit[]): Entry[] =>
  hits.flatMap(({ node }) => (node.__typename === 'Exposure' ? [node] : []));

function refusal(errors: readonly GraphQLError[]): Failure {
  const down = errors.some(({ extensions }) => extensions?.code === 'SEARCH_UNAVAILABLE');
  return down ? new Failure('searchDown') : new Failure('refused', errors[0]?.message);
}

function useListed(wanted: Wanted, active: boolean) {
  const order = wanted.sort === 'due' ? 'DUE_FIRST' : 'NEWEST';
  const variables = { filter: exposureFilter(wanted), order, lang: apiLang } as const;
  const state = useQuery(active ? exposedProblems : null, variables);
  const more = useMore<typeof exposedProblems, Entry>(
    active ? state.data?.exposures : undefined,
    exposedProblems,
    variables,
    (data) => data.exposures,
    ({ number }) => number,
  );
  const { nodes, ...further } = more;
  return { ...state, entries: nodes, further };
}

function useFound(wanted: Wanted, active: boolean) {
  const order = wanted.sort === 'relevance' ? 'RELEVANCE' : 'DATE';
  const variables = {
    words: wanted.words ?? '',
    filter: searchFilter(wanted),
    order,
    lang: apiLang,
  } as const;
  const state = useQuery(active ? foundProblems : null, variables);
  const found = state.data?.search;
  const more = useMore<typeof foundProblems, Hit>(
    active ? found : undefined,
    foundProblems,
    variables,
    (data) => data.search,
    ({ node }) => (node.__typename === 'Exposure' ? node.number : ''),
  );
  const { nodes, ...further } = more;
  const refused = active && !state.loading && state.data !== undefined && !found;
  const failure = state.failure ?? (refused ? refusal(state.errors) : undefined);
  return { ...state, failure, entries: entriesOf(nodes), further };
}

/** The exposed problems that are wanted: from the database, and by words or month from the search engine. */
export function useProblems(wanted: Wanted) {
  const searched = needsSearch(wanted);
  const listed = useListed(wanted, !searched);
  const found = useFound(wanted, searched);
  const counts = useQuery(problemCounts, { words: wanted.words ?? '', filter: searchFilter(wanted) });
  const { data, loading, entries, further, failure, retry } = searched ? found : listed;
  const reload = () => {
    retry();
    counts.retry();
  };
  return {
    ready: data !== undefined,
    loading,
    entries,
    further,
    failure,
    reload,
    counts: counts.data?.search,
  };
}
