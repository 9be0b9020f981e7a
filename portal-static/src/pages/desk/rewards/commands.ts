import { graphql } from '../../../api/graphql.ts';

export const decideReward = graphql(`
  mutation DecideTipReward($input: DecideLedgerEntryInput!) {
    decideLedgerEntry(input: $input) { entry { id state } userErrors { code message field } }
  }
`);

export const settleReward = graphql(`
  mutation SettleTipReward($input: SettleTipRewardInput!) {
    settleTipReward(input: $input) { entry { id state } userErrors { code message field } }
  }
`);
