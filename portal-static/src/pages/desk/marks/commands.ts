import { graphql } from '../../../api/graphql.ts';

export const submitMarks = graphql(
  `mutation SubmitMarks($input: SubmitMarksInput!) {
    submitMarks(input: $input) { marking { channel givenAt } userErrors { code message field } }
  }`,
);
