import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const importScores = graphql(
  `mutation ImportScores($input: ImportScoresInput!) {
    importScores(input: $input) {
      round { id revision } imported faults { row column code message } userErrors { code message field }
    }
  }`,
);

export const closeRound = graphql(
  `mutation CloseRound($input: RoundStepInput!) {
    closeRound(input: $input) { round { id revision state } userErrors { code message field } }
  }`,
);

export const computeRanking = graphql(
  `mutation ComputeRanking($input: RoundStepInput!) {
    computeRanking(input: $input) { round { id revision state } userErrors { code message field } }
  }`,
);

export const approveRanking = graphql(
  `mutation ApproveRanking($input: RoundStepInput!) {
    approveRanking(input: $input) { round { id revision state } userErrors { code message field } }
  }`,
);

export const releaseRanking = graphql(
  `mutation ReleaseRanking($input: ReleaseRankingInput!) {
    releaseRanking(input: $input) { round { id revision state } userErrors { code message field } }
  }`,
);

export const correctRanking = graphql(
  `mutation CorrectRanking($input: CorrectRankingInput!) {
    correctRanking(input: $input) { round { id } userErrors { code message field } }
  }`,
);

export const excuseFromMarking = graphql(
  `mutation ExcuseFromMarking($input: ExcuseFromMarkingInput!) {
    excuseFromMarking(input: $input) { marking { channel givenAt } userErrors { code message field } }
  }`,
);

export type ImportAnswer = ResultOf<typeof importScores>['importScores'];
