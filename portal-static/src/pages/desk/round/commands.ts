import { graphql } from '../../../api/graphql.ts';
import { roundView } from './queries.ts';

export const importScores = graphql(
  `mutation ImportScores($input: ImportScoresInput!, $lang: Language!) {
    importScores(input: $input) {
      round { ...RoundView } imported faults { row column code message } userErrors { code message field }
    }
  }`,
  [roundView],
);

export const closeRound = graphql(
  `mutation CloseRound($input: RoundStepInput!, $lang: Language!) {
    closeRound(input: $input) { round { ...RoundView } userErrors { code message field } }
  }`,
  [roundView],
);

export const computeRanking = graphql(
  `mutation ComputeRanking($input: RoundStepInput!, $lang: Language!) {
    computeRanking(input: $input) { round { ...RoundView } userErrors { code message field } }
  }`,
  [roundView],
);

export const approveRanking = graphql(
  `mutation ApproveRanking($input: RoundStepInput!, $lang: Language!) {
    approveRanking(input: $input) { round { ...RoundView } userErrors { code message field } }
  }`,
  [roundView],
);

export const releaseRanking = graphql(
  `mutation ReleaseRanking($input: ReleaseRankingInput!, $lang: Language!) {
    releaseRanking(input: $input) { round { ...RoundView } userErrors { code message field } }
  }`,
  [roundView],
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
