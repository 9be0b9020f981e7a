import { graphql } from '../../../api/graphql.ts';
import { findingView } from '../findings/queries.ts';

export const appealFinding = graphql(
  `mutation AppealFinding($input: AppealFindingInput!, $lang: Language!) {
    appealFinding(input: $input) { finding { ...FindingView } userErrors { code message field } }
  }`,
  [findingView],
);

export const decideAppeal = graphql(
  `mutation DecideAppeal($input: DecideAppealInput!, $lang: Language!) {
    decideAppeal(input: $input) { finding { ...FindingView } userErrors { code message field } }
  }`,
  [findingView],
);
