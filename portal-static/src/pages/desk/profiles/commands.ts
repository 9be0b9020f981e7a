import { graphql } from '../../../api/graphql.ts';

export const loadProfileCommand = graphql(`
  mutation LoadProfile($input: LoadProfileInput!) {
    loadProfile(input: $input) { city { code name } created userErrors { code message field } }
  }
`);
