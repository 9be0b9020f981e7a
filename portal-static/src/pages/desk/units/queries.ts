import { graphql, type ResultOf } from '../../../api/graphql.ts';

/** All units with what an administrator changes of them. */
export const unitTreeQuery = graphql(`
  query UnitTree($lang: Language!, $after: String) {
    units(first: 100, after: $after) {
      nodes {
        code name(language: ZH) nameEn: name(language: EN) active revision
        tier { code name(language: $lang) }
        parent { code }
        supervises { code name(language: $lang) }
        successors { code name(language: $lang) }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type UnitData = ResultOf<typeof unitTreeQuery>['units']['nodes'][number];
