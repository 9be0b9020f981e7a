import { graphql, type ResultOf } from '../../api/graphql.ts';

export const createAlertCommand = graphql(`
  mutation CreateAlert($input: CreateAlertInput!) {
    createAlert(input: $input) {
      alert { channel destination }
      manageToken secret
      userErrors { code message field }
    }
  }
`);

export const deleteAlertCommand = graphql(`
  mutation DeleteAlert($input: DeleteAlertInput!) {
    deleteAlert(input: $input) { deleted userErrors { code message field } }
  }
`);

export type Created = ResultOf<typeof createAlertCommand>['createAlert'];
