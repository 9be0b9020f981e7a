import { graphql, type ResultOf } from '../../../api/graphql.ts';
import { deadlinesView } from '../evaluation/schemeQueries.ts';

export const roundLine = graphql(
  `fragment RoundLine on Round {
    id period state version sample overdue outdated revision
    scheme { code name(language: $lang) }
    groups { code name(language: $lang) }
    owner { code name(language: $lang) }
    deadlines { ...DeadlinesView }
    unmarked { channel { code } units { code } }
  }`,
  [deadlinesView],
);

export const roundList = graphql(
  `query RoundList($after: String, $lang: Language!) {
    rounds(first: 20, after: $after) { nodes { ...RoundLine } pageInfo { hasNextPage endCursor } }
  }`,
  [roundLine],
);

/** The rule books that a round can be opened under. */
export const schemeList = graphql(
  `query SchemeList($lang: Language!) {
    schemes(first: 100) {
      nodes {
        code version name(language: $lang) inForceFrom rhythm
        owner { code name(language: $lang) }
        groups { code name(language: $lang) units }
      }
    }
  }`,
);

export type RoundRow = ResultOf<typeof roundLine>;
export type SchemeRow = ResultOf<typeof schemeList>['schemes']['nodes'][number];
