import { graphql } from '../../../api/graphql.ts';

export const verifyAuditCommand = graphql(`
  mutation VerifyAudit($input: VerifyAuditInput!) {
    verifyAudit(input: $input) {
      report { intact checked end anchored anchoredAt fault { number kind message } }
      userErrors { code message field }
    }
  }
`);
