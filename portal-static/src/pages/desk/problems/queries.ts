import { graphql, type ResultOf } from '../../../api/graphql.ts';

/** A problem as a line of a list. */
export const rowFragment = graphql(`
  fragment Row on Problem {
    number revision title state outcome overdue colour sample filedAt address
    category { code name(language: $lang) }
    lead { code name(language: $lang) }
    run { dueAt stopped }
  }
`);

/** The ledger, a page at a time. */
export const ledgerQuery = graphql(
  `
  query Ledger($filter: ProblemFilter, $orderBy: ProblemOrder, $lang: Language!, $after: String) {
    problems(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
      nodes { ...Row }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [rowFragment],
);

/** The ledger by words. */
export const searchQuery = graphql(
  `
  query SearchProblems($words: String!, $filter: SearchFilter, $lang: Language!, $after: String) {
    search(query: $words, filter: $filter, first: 50, after: $after) {
      nodes { node { ... on Problem { ...Row } } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`,
  [rowFragment],
);

export const categoriesQuery = graphql(`
  query CategoryChoices($lang: Language!) {
    categories { code name(language: $lang) active parent { code } }
  }
`);

type Ledger = ResultOf<typeof ledgerQuery>['problems'];
export type Row = NonNullable<Ledger>['nodes'][number];
