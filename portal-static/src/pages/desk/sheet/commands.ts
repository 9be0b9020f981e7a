import { graphql } from '../../../api/graphql.ts';

export const appealFinding = graphql(
  `mutation AppealFinding($input: AppealFindingInput!) {
    appealFinding(input: $input) { finding { id standing } userErrors { code message field } }
  }`,
);

export const decideAppeal = graphql(
  `mutation DecideAppeal($input: DecideAppealInput!) {
    decideAppeal(input: $input) { finding { id standing } userErrors { code message field } }
  }`,
);
