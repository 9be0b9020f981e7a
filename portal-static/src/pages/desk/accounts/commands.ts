import { graphql } from '../../../api/graphql.ts';

export const createAccountCommand = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) { account { username } temporaryPassword userErrors { code message field } }
  }
`);

export const changeAccountCommand = graphql(`
  mutation ChangeAccount($input: ChangeAccountInput!) {
    changeAccount(input: $input) { account { username } userErrors { code message field } }
  }
`);

export const disableAccountCommand = graphql(`
  mutation DisableAccount($input: DisableAccountInput!) {
    disableAccount(input: $input) { account { username } userErrors { code message field } }
  }
`);

export const enableAccountCommand = graphql(`
  mutation EnableAccount($input: EnableAccountInput!) {
    enableAccount(input: $input) { account { username } userErrors { code message field } }
  }
`);

export const resetPasswordCommand = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) { account { username } temporaryPassword userErrors { code message field } }
  }
`);

export const assignDutyCommand = graphql(`
  mutation AssignDuty($input: AssignDutyInput!) {
    assignDuty(input: $input) { account { username } userErrors { code message field } }
  }
`);

export const endDutyCommand = graphql(`
  mutation EndDuty($input: EndDutyInput!) {
    endDuty(input: $input) { account { username } userErrors { code message field } }
  }
`);
