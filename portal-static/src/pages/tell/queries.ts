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

export type CategoryEntry = ResultOf<typeof categoriesQuery>['categories'][number];
export type SimilarReport = ResultOf<typeof similarQuery>['similarReports'][number];

export const exposureAbout = graphql(`
  query ExposureAbout($number: String!) {
    exposure(number: $number) {
      address
      category { code }
      location { latitude longitude precision }
    }
  }
`);
