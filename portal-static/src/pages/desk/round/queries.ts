import { graphql, type ResultOf } from '../../../api/graphql.ts';
import { deadlinesView, rulesView } from '../evaluation/schemeQueries.ts';

export const roundView = graphql(
  `fragment RoundView on Round {
    id period state version sample overdue outdated revision correctionReason
    corrects { id version }
    owner { code name(language: $lang) }
    scheme { ...RulesView }
    groups { code name(language: $lang) units }
    deadlines { ...DeadlinesView }
    markings { channel unit { code name(language: $lang) } givenAt excuse }
    unmarked { channel { code } units { code name(language: $lang) } }
  }`,
  [deadlinesView, rulesView],
);

export const roundQuery = graphql(
  `query RoundById($id: ID!, $lang: Language!) { node(id: $id) { __typename ...RoundView } }`,
  [roundView],
);

/** Who stands in the computed rankings without a rank: the publisher gives each a reason. */
export const unrankedOfRound = graphql(
  `query UnrankedOfRound($id: ID!, $lang: Language!) {
    node(id: $id) {
      ... on Round {
        rankings {
          id group { code name(language: $lang) }
          rows(first: 100) {
            nodes {
              rank total unit { code name(language: $lang) }
              gaps { channel { code name(language: $lang) } reason }
            }
            pageInfo { hasNextPage }
          }
        }
      }
    }
  }`,
);

export type Round = ResultOf<typeof roundView>;
type RoundNode = NonNullable<ResultOf<typeof unrankedOfRound>['node']>;
export type RoundRanking = Extract<RoundNode, { rankings: unknown }>['rankings'][number];
