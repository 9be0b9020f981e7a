import { graphql, type ResultOf } from '../../../api/graphql.ts';

/** Rewards for tips in the ledger: which office pays how much; never which tip, never whom. */
export const rewardsQuery = graphql(`
  query TipRewards($state: LedgerState, $first: Int, $after: String, $lang: Language!) {
    ledgerEntries(filter: { kind: TIP_REWARD, state: $state }, first: $first, after: $after) {
      nodes {
        id revision state amount proposedAt decidedAt sample viewerCanDecide viewerCanSettle
        unit { code name(language: $lang) }
        settlement { on document }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type Reward = ResultOf<typeof rewardsQuery>['ledgerEntries']['nodes'][number];
