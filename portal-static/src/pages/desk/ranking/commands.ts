import { graphql } from '../../../api/graphql.ts';
import { statementView } from './queries.ts';

export const submitStatement = graphql(
  `mutation SubmitStatement($input: SubmitStatementInput!, $lang: Language!) {
    submitStatement(input: $input) { statement { ...StatementView } userErrors { code message field } }
  }`,
  [statementView],
);

export const publishStatement = graphql(
  `mutation PublishStatement($input: PublishStatementInput!, $lang: Language!) {
    publishStatement(input: $input) { statement { ...StatementView } userErrors { code message field } }
  }`,
  [statementView],
);
