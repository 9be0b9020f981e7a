import { graphql } from '../../../api/graphql.ts';

export const adoptSchemeCommand = graphql(`
  mutation AdoptScheme($input: AdoptSchemeInput!) {
    adoptScheme(input: $input) {
      scheme { code version name inForceFrom groups { code name } channels { code name weight } }
      userErrors { code message field }
    }
  }
`);
