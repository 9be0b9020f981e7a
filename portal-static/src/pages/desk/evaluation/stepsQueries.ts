import { graphql, type ResultOf } from '../../../api/graphql.ts';

const indicatorSteps = graphql(
  `fragment IndicatorSteps on IndicatorStep {
    indicator { code name(language: $lang) cap } lost counted
    standards {
      standard { code name(language: $lang) points cap } lost counted
      findings { finding points }
    }
  }`,
);

/** How a channel's score came about, down to what was given. */
export const stepsView = graphql(
  `fragment StepsView on ScoreSteps {
    __typename
    ... on PointsLostSteps { sampled counted indicators { ...IndicatorSteps } }
    ... on PassRateSteps { sampled failed indicators { ...IndicatorSteps } }
    ... on PeerMarksSteps { marks { by mark kept } trimmed }
    ... on RatesSteps { rates { rate numerator denominator weight complement } defined }
    ... on SurveySteps { n low high layers { code weight n mean } }
    ... on AttainmentSteps { commitments { commitment target reached weight attained } }
  }`,
  [indicatorSteps],
);

export type Steps = ResultOf<typeof stepsView>;
