import { graphql } from '../../../api/graphql.ts';

export const proposeLedgerEntry = graphql(
  `mutation ProposeLedgerEntry($input: ProposeLedgerEntryInput!) {
    proposeLedgerEntry(input: $input) { entry { id revision state } userErrors { code message field } }
  }`,
);

export const decideLedgerEntry = graphql(
  `mutation DecideLedgerEntry($input: DecideLedgerEntryInput!) {
    decideLedgerEntry(input: $input) { entry { id revision state } userErrors { code message field } }
  }`,
);

export const settleLedgerEntry = graphql(
  `mutation SettleLedgerEntry($input: SettleLedgerEntryInput!) {
    settleLedgerEntry(input: $input) { entry { id revision state } userErrors { code message field } }
  }`,
);
