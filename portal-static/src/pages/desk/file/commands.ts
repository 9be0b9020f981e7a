import { graphql } from '../../../api/graphql.ts';

export const fileProblemCommand = graphql(`
  mutation FileProblem($input: FileProblemInput!) {
    fileProblem(input: $input) { problem { number } userErrors { code message field } }
  }
`);
