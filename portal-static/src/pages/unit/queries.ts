import { graphql, type ResultOf } from '../../api/graphql.ts';

export const unitQuery = graphql(`
  query UnitOverTime($code: String!, $lang: Language!, $after: String) {
    unit(code: $code) {
      code active
      name(language: $lang)
      tier { name(language: $lang) }
      parent { code name(language: $lang) }
      children(first: 100) { nodes { code name(language: $lang) active } }
      predecessors { code name(language: $lang) }
      successors { code name(language: $lang) }
      standings(first: 24, after: $after) {
        nodes {
          ranking { id period sample previous { period } group { code name(language: $lang) } rows(first: 100) { nodes { rank } } }
          row { rank total unrankedReason(language: $lang) previous { period rank total } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const unitsQuery = graphql(`
  query Units($lang: Language!, $after: String) {
    units(first: 100, after: $after) {
      nodes { code active name(language: $lang) tier { code name(language: $lang) } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type Unit = NonNullable<ResultOf<typeof unitQuery>['unit']>;
export type Standing = Unit['standings']['nodes'][number];
export type UnitEntry = ResultOf<typeof unitsQuery>['units']['nodes'][number];
