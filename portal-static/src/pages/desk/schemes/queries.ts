import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const schemeListQuery = graphql(`
  query SchemeList($lang: Language!, $after: String) {
    schemes(first: 50, after: $after) {
      nodes {
        id code version name(language: $lang) inForceFrom
        owner { code name(language: $lang) }
        groups { code name(language: $lang) }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Everything that a scheme says. */
const whole = graphql(`
  fragment WholeScheme on Scheme {
    code version name(language: $lang) inForceFrom rhythm sharing
    source { title url }
    owner { name(language: $lang) }
    groups { code name(language: $lang) units shows }
    channels { code name(language: $lang) kind weight parts { code name(language: $lang) weight } }
    rounding { places mode orderBy quotientPlaces }
    tieBreaks { name(language: $lang) }
    indicators { code name(language: $lang) cap standards { code name(language: $lang) points cap } }
    grades { name(language: $lang) from }
    lists { red { count threshold } black { count threshold } }
    deadlines {
      collect { amount unit } compute { amount unit } appeal { amount unit }
      decide { amount unit } approve { amount unit } release { amount unit }
    }
    incentives { rank rankFromLast amount text(language: $lang) }
    ladder { agency rungs { colour trigger percent after { amount unit } nth } }
  }
`);

export const compareSchemesQuery = graphql(
  `
  query CompareSchemes($lang: Language!, $left: ID!, $right: ID!) {
    left: node(id: $left) { ...WholeScheme }
    right: node(id: $right) { ...WholeScheme }
  }
`,
  [whole],
);

export type SchemeEntry = ResultOf<typeof schemeListQuery>['schemes']['nodes'][number];
export type WholeScheme = ResultOf<typeof whole>;
