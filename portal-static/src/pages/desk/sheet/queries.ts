import { graphql, type ResultOf } from '../../../api/graphql.ts';
import { stepsView } from '../evaluation/stepsQueries.ts';
import { findingView } from '../findings/queries.ts';

const scoresView = graphql(
  `fragment ScoresView on ProvisionalScore {
    group total
    components { channel { code name(language: $lang) kind } weight score value steps { ...StepsView } }
  }`,
  [stepsView],
);

/** A handler's own sheets: of rounds that are computed and not yet released. */
export const ownSheets = graphql(
  `query OwnSheets($after: String, $lang: Language!) {
    deductionSheets(first: 20, after: $after) {
      nodes { round period state appealsUntil unit { code name(language: $lang) } scores { group total } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
);

export const sheetOfUnit = graphql(
  `query SheetOfUnit($round: ID!, $unit: String, $after: String, $lang: Language!) {
    deductionSheet(round: $round, unit: $unit) {
      round period state appealsUntil
      unit { code name(language: $lang) }
      scores { ...ScoresView }
      findings(first: 100, after: $after) { nodes { ...FindingView } pageInfo { hasNextPage endCursor } }
    }
  }`,
  [scoresView, findingView],
);

/** The units of a round, for those who may look at any sheet. */
export const sheetUnits = graphql(
  `query SheetUnits($round: ID!, $lang: Language!) {
    node(id: $round) {
      __typename
      ... on Round {
        id period state
        groups { code name(language: $lang) units }
        rankings { id rows(first: 100) { nodes { unit { code name(language: $lang) } } } }
      }
    }
  }`,
);

/** The appeals of a round that wait for a decision. */
export const openAppeals = graphql(
  `query OpenAppeals($round: ID!, $after: String, $lang: Language!) {
    findings(round: $round, filter: {open: true}, first: 50, after: $after) {
      nodes { ...FindingView } pageInfo { hasNextPage endCursor }
    }
  }`,
  [findingView],
);

export type Sheet = NonNullable<ResultOf<typeof sheetOfUnit>['deductionSheet']>;
export type Score = Sheet['scores'][number];
