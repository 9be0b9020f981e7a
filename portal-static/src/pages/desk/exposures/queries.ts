import { graphql, type ResultOf } from '../../../api/graphql.ts';

/** An exposure as it stands in a list. */
const row = graphql(`
  fragment ExposureRow on Exposure {
    id number revision state status title address releasedAt reportedAt sample
    viewerCanApprove viewerCanWithdraw
    unit { code name(language: $lang) }
    category { code name(language: $lang) }
    photos { id thumb }
    withdrawal { at reason }
    draft { title text address photos { id } personalData { kind } }
  }
`);

/** Released, withdrawn, or with a draft that waits. */
export const exposuresQuery = graphql(
  `query DeskExposures($filter: ExposureFilter, $first: Int, $after: String, $lang: Language!) {
    exposures(filter: $filter, first: $first, after: $after) {
      nodes { ...ExposureRow }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  [row],
);

/** Problems and what is public of each: for those who redact. */
export const redactableQuery = graphql(`
  query Redactable($filter: ProblemFilter, $first: Int, $after: String, $lang: Language!) {
    problems(filter: $filter, first: $first, after: $after) {
      nodes {
        number title address state filedAt sample
        category { code name(language: $lang) sensitive }
        lead { code name(language: $lang) }
        photos { id }
        exposure { number state releasedAt draft { title } withdrawal { at reason } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type ExposureRow = ResultOf<typeof exposuresQuery>['exposures']['nodes'][number];
export type RedactableRow = NonNullable<ResultOf<typeof redactableQuery>['problems']>['nodes'][number];
