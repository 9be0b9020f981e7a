import { graphql } from '../../../api/graphql.ts';
import { rowFragment } from '../problems/queries.ts';

/** Problems with the same words, of late and nearby where that is known. */
export const similarQuery = graphql(
  `
  query SimilarProblems($words: String!, $filter: SearchFilter!, $lang: Language!) {
    search(query: $words, filter: $filter, first: 6) { nodes { node { ... on Problem { ...Row } } } }
  }
`,
  [rowFragment],
);
