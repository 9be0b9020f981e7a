import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const entryView = graphql(
  `fragment EntryView on LedgerEntry {
    id revision kind state amount sample origin note decisionNote period ticketNumber
    reason(language: $lang)
    unit { code name(language: $lang) }
    proposedAt decidedAt
    settlement { on document }
    viewerCanDecide viewerCanSettle
  }`,
);

export const ledgerList = graphql(
  `query LedgerList($filter: LedgerFilter, $after: String, $lang: Language!) {
    ledgerEntries(filter: $filter, first: 20, after: $after) {
      nodes { ...EntryView } pageInfo { hasNextPage endCursor }
    }
  }`,
  [entryView],
);

export const ledgerTotals = graphql(
  `query LedgerTotals($period: String!, $lang: Language!) {
    ledgerTotals(period: $period) { kind tier tierName(language: $lang) month sample count amount settled settledAmount }
  }`,
);

export type Entry = ResultOf<typeof entryView>;
export type Total = ResultOf<typeof ledgerTotals>['ledgerTotals'][number];
export type Kind = Entry['kind'];
export type LedgerState = Entry['state'];
