import { graphql, type ResultOf } from '../../../api/graphql.ts';

/** A tip as it stands in a list, and beside another one. */
export const tipRow = graphql(`
  fragment TipRow on TipReport {
    id number revision state text address receivedAt answerDueAt answeredAt unanswered waitingMessages
    kept mine claimsReward viewerCanTriage viewerCanSignFor viewerCanDecideContest
    category { code name(language: $lang) }
    location { latitude longitude }
    photos { id url thumb }
    office { code name(language: $lang) }
    offeredTo { code name(language: $lang) }
    contest { at dueAt }
    problem { number title }
    mergedInto { number }
  }
`);

export const tipsQuery = graphql(
  `query Tips($filter: TipFilter, $orderBy: TipOrder, $first: Int, $after: String, $lang: Language!) {
    tips(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes { ...TipRow repeatOf { number } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  [tipRow],
);

export type TipRow = ResultOf<typeof tipsQuery>['tips']['nodes'][number];
