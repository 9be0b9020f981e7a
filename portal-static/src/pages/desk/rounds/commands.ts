import { graphql } from '../../../api/graphql.ts';

export const openRound = graphql(
  `mutation OpenRound($input: OpenRoundInput!) {
    openRound(input: $input) { round { id period revision state } userErrors { code message field } }
  }`,
);
