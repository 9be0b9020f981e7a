import { graphql } from '../../../api/graphql.ts';

export const upsertCategoryCommand = graphql(`
  mutation UpsertCategory($input: UpsertCategoryInput!) {
    upsertCategory(input: $input) { category { code revision } userErrors { code message field } }
  }
`);
