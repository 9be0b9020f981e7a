import { graphql, type ResultOf } from '../../../api/graphql.ts';

/** Units that can be chosen, a page at a time. Public. */
export const unitChoicesQuery = graphql(`
  query UnitChoices($lang: Language!, $after: String) {
    units(filter: { active: true }, first: 100, after: $after) {
      nodes { code name(language: $lang) parent { code } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type UnitChoice = ResultOf<typeof unitChoicesQuery>['units']['nodes'][number];
