import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const accountsQuery = graphql(`
  query Accounts($search: String, $lang: Language!, $after: String) {
    accounts(search: $search, first: 50, after: $after) {
      nodes {
        username name email enabled isAdmin isCadre duties viewerCanChange
        unit { code name(language: $lang) }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type AccountData = ResultOf<typeof accountsQuery>['accounts']['nodes'][number];
