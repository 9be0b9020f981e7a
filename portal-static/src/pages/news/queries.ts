import { graphql, type ResultOf } from '../../api/graphql.ts';

export const publicationsQuery = graphql(`
  query Publications($filter: PublicationFilter, $after: String) {
    publications(filter: $filter, first: 20, after: $after) {
      nodes {
        id number version kind title period sample releasedAt status
        withdrawal { at }
        sections { text }
        rankings { group { code } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type PublicationEntry = ResultOf<typeof publicationsQuery>['publications']['nodes'][number];
export type PublicationKind = PublicationEntry['kind'];

/** The kinds that the public may be told; daily briefs and weekly coordination are for the office alone. */
export const publicKinds = [
  'MONTHLY_NOTICE',
  'PRESS_RELEASE',
  'QUARTERLY_REVIEW',
  'ANNUAL_REPORT',
] as const satisfies readonly PublicationKind[];
