import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const auditTrailQuery = graphql(`
  query AuditTrail($filter: AuditFilter, $lang: Language!, $after: String) {
    auditTrail(filter: $filter, first: 50, after: $after) {
      nodes {
        number at username displayName staffRole scope action subject key before after
        unit { name(language: $lang) }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type AuditData = ResultOf<typeof auditTrailQuery>['auditTrail']['nodes'][number];
