import { graphql, type ResultOf } from '../../api/graphql.ts';

export const searchQuery = graphql(`
  query Search($words: String!, $kinds: [SearchKind!], $lang: Language!, $after: String) {
    search(query: $words, filter: {kinds: $kinds}, first: 10, after: $after) {
      totalCount
      facets { kind count }
      nodes {
        kind
        node {
          __typename
          ... on Unit { code tier { name(language: $lang) } }
          ... on Ranking { period group { code } }
          ... on Publication { number period rankings { period group { code } } }
        }
        title { text match }
        highlights { spans { text match } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type Found = NonNullable<ResultOf<typeof searchQuery>['search']>;
export type Hit = Found['nodes'][number];
export type Kind = Hit['kind'];
export type Span = Hit['title'][number];
