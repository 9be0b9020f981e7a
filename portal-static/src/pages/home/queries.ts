import { graphql, type ResultOf } from '../../api/graphql.ts';
import { problemEntry } from '../../components/ProblemEntry/queries.ts';

/** What was released last: rankings in brief (a month may have several), notices. */
export const releasedLately = graphql(`
  query ReleasedLately($lang: Language!) {
    city: units(first: 1) { nodes { name(language: $lang) } }
    rankings(first: 6) {
      nodes {
        id period sample releasedAt version
        group { code name(language: $lang) }
        scheme { owner { code } }
        previous { period }
        rows(first: 100) { nodes { rank total unit { code name(language: $lang) } previous { rank total } } }
      }
    }
    publications(first: 8) { nodes { id number kind title period sample releasedAt withdrawal { at } } }
  }
`);

/** What was exposed last, and what was put right. */
export const problemsLately = graphql(
  `query ProblemsLately($lang: Language!) {
    exposed: exposures(first: 4) { nodes { ...ProblemEntryView } }
    fixed: exposures(filter: {status: CLOSED}, first: 12) {
      nodes {
        id number title sample outcome closedAt
        unit { code name(language: $lang) }
        photos { id kind thumb }
      }
    }
  }`,
  [problemEntry],
);

/** The figures of the months; those that are not released are null. */
export const figuresLately = graphql(`
  query FiguresLately($period: String!) {
    statistics(filter: {period: $period}) {
      byMonth {
        month
        figures {
          sample filed
          disposal { numerator denominator percent }
          inTimeDisposal { numerator denominator percent }
          overdue { numerator denominator percent }
          satisfaction { numerator denominator percent }
        }
      }
    }
  }
`);

type Released = ResultOf<typeof releasedLately>;
export type BriefRanking = Released['rankings']['nodes'][number];
export type BriefRow = BriefRanking['rows']['nodes'][number];
export type BriefNotice = Released['publications']['nodes'][number];
export type FixedProblem = ResultOf<typeof problemsLately>['fixed']['nodes'][number];
export type MonthOfFigures = ResultOf<typeof figuresLately>['statistics']['byMonth'][number];
