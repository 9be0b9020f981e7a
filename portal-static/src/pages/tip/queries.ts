import { graphql, type ResultOf } from '../../api/graphql.ts';

/** Asked in a body only: a tracking code does not belong into an address. */
export const tipQuery = graphql(`
  query Tip($code: String!, $lang: Language!, $timeline: String, $messages: String) {
    tip(trackingCode: $code) {
      status receivedAt text address photoCount kept problemStatus
      category { name(language: $lang) }
      office { name(language: $lang) }
      exposure { number title status }
      reward { state amount }
      satisfaction { stars fixed text at }
      contest { at reason dueAt }
      viewerCanContest contestableUntil viewerCanRate
      timeline(first: 100, after: $timeline) {
        nodes { at event text dueAt outcome unit { name(language: $lang) } }
        pageInfo { hasNextPage endCursor }
      }
      messages(first: 100, after: $messages) {
        nodes { at from text photoCount unit { name(language: $lang) } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** Says only that something has changed; the tip is then asked for as a whole. */
export const tipChangedSubscription = graphql(`
  subscription TipChanged($code: String!) {
    tipChanged(trackingCode: $code) { status }
  }
`);

export type Tip = NonNullable<ResultOf<typeof tipQuery>['tip']>;
export type TipEvent = Tip['timeline']['nodes'][number];
export type TipMessage = Tip['messages']['nodes'][number];
