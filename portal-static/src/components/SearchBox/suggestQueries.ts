import { graphql, type ResultOf } from '../../api/graphql.ts';

export const suggestionsQuery = graphql(`
  query SearchSuggestions($prefix: String!) {
    searchSuggestions(prefix: $prefix, first: 8) { text kind }
  }
`);

export type Suggestion = NonNullable<ResultOf<typeof suggestionsQuery>['searchSuggestions']>[number];
