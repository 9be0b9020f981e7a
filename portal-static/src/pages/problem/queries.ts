import { graphql, type ResultOf } from '../../api/graphql.ts';
import { problemEntry } from '../../components/ProblemEntry/queries.ts';

export const exposedProblem = graphql(
  `query ExposedProblem($number: String!, $asOf: DateTime, $lang: Language!, $after: String) {
    exposure(number: $number, asOf: $asOf) {
      ...ProblemEntryView
      text reportedAt closedAt reportCount
      latestTicket { number colour }
      timeline(first: 50, after: $after) {
        nodes { at event text unit { name(language: $lang) } dueAt ticket { number colour } }
        pageInfo { hasNextPage endCursor }
      }
      listedSupervision { office { name(language: $lang) } dueAt result progress }
    }
  }`,
  [problemEntry],
);

export const problemChanged = graphql(`
  subscription ExposedProblemChanged($number: String!) {
    exposureChanged(number: $number) { revision }
  }
`);

export type Problem = NonNullable<ResultOf<typeof exposedProblem>['exposure']>;
export type ProblemEvent = Problem['timeline']['nodes'][number];
