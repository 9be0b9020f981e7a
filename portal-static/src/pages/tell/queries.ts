import { graphql, type ResultOf } from '../../api/graphql.ts';

export const categoriesQuery = graphql(`
  query TellCategories($lang: Language!) {
    categories { code kind active name(language: $lang) chinese: name filingStandard parent { code } }
  }
`);

/** Asked in a body: what was not sent yet does not belong into an address. */
export const similarQuery = graphql(`
  query Similar($input: SimilarReportsInput!, $lang: Language!) {
    similarReports(input: $input) {
      number sample title address status reportedAt
      unit { name(language: $lang) }
      photos { id thumb }
    }
  }
`);

/** What is public already: points by which a place is found on the map. */
export const landmarksQuery = graphql(`
  query Landmarks {
    exposures(first: 60) {
      nodes { number title location { latitude longitude precision } }
    }
  }
`);

export type CategoryEntry = ResultOf<typeof categoriesQuery>['categories'][number];
export type SimilarReport = ResultOf<typeof similarQuery>['similarReports'][number];
