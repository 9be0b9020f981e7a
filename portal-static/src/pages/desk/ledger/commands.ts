import { graphql } from '../../../api/graphql.ts';
import { entryView } from './queries.ts';

export const proposeLedgerEntry = graphql(
  `mutation ProposeLedgerEntry($input: ProposeLedgerEntryInput!, $lang: Language!) {
    proposeLedgerEntry(input: $input) { entry { ...EntryView } userErrors { code message field } }
  }`,
  [entryView],
);

export const decideLedgerEntry = graphql(
  `mutation DecideLedgerEntry($input: DecideLedgerEntryInput!, $lang: Language!) {
    decideLedgerEntry(input: $input) { entry { ...EntryView } userErrors { code message field } }
  }`,
  [entryView],
);

export const settleLedgerEntry = graphql(
  `mutation SettleLedgerEntry($input: SettleLedgerEntryInput!, $lang: Language!) {
    settleLedgerEntry(input: $input) { entry { ...EntryView } userErrors { code message field } }
  }`,
  [entryView],
);
