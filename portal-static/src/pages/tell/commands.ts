import { graphql, type ResultOf } from '../../api/graphql.ts';

export const submitTipCommand = graphql(`
  mutation SubmitTip($input: SubmitTipInput!) {
    submitTip(input: $input) {
      trackingCode receivedAt receipt claimCode
      userErrors { code field message }
    }
  }
`);

export type Submitted = ResultOf<typeof submitTipCommand>['submitTip'];
export type UserError = Submitted['userErrors'][number];
