import { graphql, type ResultOf } from '../../../api/graphql.ts';
import { stepsView } from '../evaluation/stepsQueries.ts';

export const rankingWithSteps = graphql(
  `fragment RankingWithSteps on Ranking {
    id period version status sample releasedAt correctionReason export
    group { code name(language: $lang) }
    scheme { name(language: $lang) rounding { places mode orderBy } }
    previous { period }
    rows(first: 100, after: $after) {
      nodes {
        rank total exactTotal list
        unit { code name(language: $lang) }
        unitName(language: $lang)
        unrankedReason(language: $lang)
        grade { code name(language: $lang) }
        tieBreak { name(language: $lang) }
        previous { period rank total }
        gaps { channel { code name(language: $lang) } reason }
        components { channel { code name(language: $lang) kind } weight score value steps { ...StepsView } }
        statement
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  [stepsView],
);

export const rankingsOfRound = graphql(
  `query RankingsOfRound($id: ID!, $after: String, $lang: Language!) {
    node(id: $id) {
      __typename
      ... on Round { id period state version correctionReason outdated corrects { id version } rankings { ...RankingWithSteps } }
    }
  }`,
  [rankingWithSteps],
);

/** Rounds whose rankings there are to look at. */
export const computedRounds = graphql(
  `query ComputedRounds($after: String, $lang: Language!) {
    rounds(first: 50, after: $after) {
      nodes { id period state version groups { code name(language: $lang) } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
);

/** The released rankings that a unit stands in: what it can say something beside. */
export const ownStandings = graphql(
  `query OwnStandings($unit: String!, $lang: Language!) {
    unit(code: $unit) {
      code name(language: $lang)
      standings(first: 12) {
        nodes {
          ranking { id period version releasedAt group { code name(language: $lang) } }
          row { rank total statement unit { code } }
        }
      }
    }
  }`,
);

export const statementView = graphql(
  `fragment StatementView on Statement {
    id version submittedAt publishedAt
    text(language: ZH) textEn: text(language: EN)
    unit { code name(language: $lang) }
    ranking { id period version group { code name(language: $lang) } }
  }`,
);

export const statementList = graphql(
  `query StatementList($pending: Boolean, $after: String, $lang: Language!) {
    statements(pending: $pending, first: 20, after: $after) {
      nodes { ...StatementView } pageInfo { hasNextPage endCursor }
    }
  }`,
  [statementView],
);

type Node = NonNullable<ResultOf<typeof rankingsOfRound>['node']>;
export type RankedRound = Extract<Node, { __typename: 'Round' }>;
export type StepRanking = ResultOf<typeof rankingWithSteps>;
export type StepRow = StepRanking['rows']['nodes'][number];
export type Component = StepRow['components'][number];
export type Statement = ResultOf<typeof statementView>;
