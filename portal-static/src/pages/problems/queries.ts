import { graphql, type ResultOf } from '../../api/graphql.ts';
import { problemEntry } from '../../components/ProblemEntry/queries.ts';

export const exposedProblems = graphql(
  `query ExposedProblems($filter: ExposureFilter, $order: ExposureOrder, $lang: Language!, $after: String) {
    exposures(filter: $filter, orderBy: $order, first: 30, after: $after) {
      nodes { ...ProblemEntryView }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  [problemEntry],
);

export const foundProblems = graphql(
  `query FoundProblems($words: String!, $filter: SearchFilter, $order: SearchOrder, $lang: Language!, $after: String) {
    search(query: $words, filter: $filter, orderBy: $order, first: 30, after: $after) {
      nodes { node { __typename ... on Exposure { ...ProblemEntryView } } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  [problemEntry],
);

export const problemCounts = graphql(`
  query ProblemCounts($words: String!, $filter: SearchFilter) {
    search(query: $words, filter: $filter, first: 1) {
      totalCount
      unitCounts { value count }
      categoryCounts { value count }
      statusCounts { value count }
      colourCounts { value count }
      monthCounts { value count }
    }
  }
`);

export const filterNames = graphql(`
  query ProblemFilterNames($lang: Language!) {
    units(first: 100) { nodes { code name(language: $lang) parent { code } } }
    categories { code name(language: $lang) parent { code } }
  }
`);

export const problemsChanged = graphql(`
  subscription ExposedProblemsChanged($filter: ExposureFilter) {
    exposuresChanged(filter: $filter) { number }
  }
`);

export type Counts = NonNullable<ResultOf<typeof problemCounts>['search']>;
export type Names = ResultOf<typeof filterNames>;
export type Hit = NonNullable<ResultOf<typeof foundProblems>['search']>['nodes'][number];
