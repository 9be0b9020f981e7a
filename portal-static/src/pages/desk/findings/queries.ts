import { graphql, type ResultOf } from '../../../api/graphql.ts';
import { rulesView } from '../evaluation/schemeQueries.ts';

export const findingView = graphql(
  `fragment FindingView on Finding {
    id publicId period points standing title address seenAt
    channel { code name(language: $lang) kind }
    unit { code name(language: $lang) }
    standard { code name(language: $lang) indicatorName(language: $lang) }
    photos { id url thumb }
    problem { number }
    appeal { reason appealedAt outcome points decisionReason decidedAt }
    withdrawal { reason at }
    viewerCanWithdraw viewerCanAppeal viewerCanDecide
  }`,
);

export const findingList = graphql(
  `query FindingList($round: ID!, $filter: FindingFilter, $after: String, $lang: Language!) {
    findings(round: $round, filter: $filter, first: 20, after: $after) {
      nodes { ...FindingView } pageInfo { hasNextPage endCursor }
    }
  }`,
  [findingView],
);

export const findingRound = graphql(
  `query FindingRound($id: ID!, $lang: Language!) {
    node(id: $id) {
      __typename
      ... on Round { id period state version sample revision groups { code name(language: $lang) units } scheme { ...RulesView } }
    }
  }`,
  [rulesView],
);

type Node = NonNullable<ResultOf<typeof findingRound>['node']>;
export type FindingRound = Extract<Node, { __typename: 'Round' }>;
export type Finding = ResultOf<typeof findingView>;
