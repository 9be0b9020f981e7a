import { graphql, type ResultOf } from '../../api/graphql.ts';

export const searchQuery = graphql(`
  query Search($words: String!, $filter: SearchFilter, $order: SearchOrder, $lang: Language!, $after: String) {
    search(query: $words, filter: $filter, orderBy: $order, first: 10, after: $after) {
      totalCount suggestions
      facets { kind count }
      unitCounts { value count }
      categoryCounts { value count }
      statusCounts { value count }
      monthCounts { value count }
      nodes {
        kind distance
        node {
          __typename
          ... on Unit { code tier { name(language: $lang) } }
          ... on Ranking { period group { code } }
          ... on Publication { number period }
          ... on Exposure { number exposureStatus: status overdue answerable: unit { name(language: $lang) } address }
        }
        title { text match }
        highlights { spans { text match } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** What the codes in counts are called. */
export const namesQuery = graphql(`
  query SearchNames($lang: Language!) {
    units(first: 100) { nodes { code name(language: $lang) } }
    categories { code name(language: $lang) }
  }
`);

export type Found = NonNullable<ResultOf<typeof searchQuery>['search']>;
export type Hit = Found['nodes'][number];
export type Kind = Hit['kind'];
export type Span = Hit['title'][number];
export type Counts = Found['unitCounts'];
export type Names = ResultOf<typeof namesQuery>;
