import { graphql, type ResultOf } from '../../api/graphql.ts';

/** The files of every released ranking, and the units that feeds can be limited to. */
export const filesQuery = graphql(`
  query OpenFiles($lang: Language!, $after: String) {
    rankings(first: 20, after: $after) {
      nodes { id period version sample export group { code name(language: $lang) } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const limitsQuery = graphql(`
  query OpenLimits($lang: Language!) {
    units(first: 100, filter: {active: true}) { nodes { code name(language: $lang) } }
    categories { code name(language: $lang) parent { code } active }
  }
`);

export type RankingFile = ResultOf<typeof filesQuery>['rankings']['nodes'][number];
