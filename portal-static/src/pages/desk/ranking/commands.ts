import { graphql } from '../../../api/graphql.ts';

export const submitStatement = graphql(
  `mutation SubmitStatement($input: SubmitStatementInput!) {
    submitStatement(input: $input) { statement { id version publishedAt } userErrors { code message field } }
  }`,
);

export const publishStatement = graphql(
  `mutation PublishStatement($input: PublishStatementInput!) {
    publishStatement(input: $input) { statement { id version publishedAt } userErrors { code message field } }
  }`,
);
