import { graphql, type ResultOf } from '../../api/graphql.ts';

export const addMessageCommand = graphql(`
  mutation AddTipMessage($input: AddTipMessageInput!) {
    addTipMessage(input: $input) { userErrors { code field message } }
  }
`);

export const rateCommand = graphql(`
  mutation RateTip($input: RateTipInput!) {
    rateTip(input: $input) { userErrors { code field message } }
  }
`);

export const contestCommand = graphql(`
  mutation ContestTip($input: ContestTipInput!) {
    contestTip(input: $input) { userErrors { code field message } }
  }
`);

export const withdrawContactCommand = graphql(`
  mutation WithdrawContact($input: WithdrawContactInput!) {
    withdrawContact(input: $input) { erased userErrors { code field message } }
  }
`);

export type Withdrawn = ResultOf<typeof withdrawContactCommand>['withdrawContact'];
