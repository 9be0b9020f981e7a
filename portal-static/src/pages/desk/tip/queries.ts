import { graphql, type ResultOf } from '../../../api/graphql.ts';
import { tipRow } from '../tips/queries.ts';

const entry = graphql(`
  fragment TipEntry on TipReportEvent {
    number event at role account text reference internal
    unit { code name(language: $lang) }
    to { code name(language: $lang) }
    photos { id url thumb }
  }
`);

const reward = graphql(`
  fragment TipRewardEntry on LedgerEntry { id revision state amount proposedAt decidedAt viewerCanDecide settlement { on document } }
`);

/** One tip with everything but what is like it. */
export const tipQuery = graphql(
  `query StaffTip($number: String!, $lang: Language!) {
    tipReport(number: $number) {
      ...TipRow
      language hasContact
      viewerCanAssign viewerCanReply viewerCanMerge viewerCanProposeReward
      contest { at reason dueAt }
      rating { stars fixed text at }
      problem { number title state outcome lead { name(language: $lang) } exposure { number state } }
      mergedTips { number state receivedAt text }
      repeatOf { number }
      reward { ...TipRewardEntry }
      suggestedUnits { unit { code name(language: $lang) } rule { code name } reasons { kind value } }
      history(first: 100) { nodes { ...TipEntry } pageInfo { hasNextPage endCursor } }
    }
  }`,
  [tipRow, entry, reward],
);

/** What is likely the same, and what is needed to tell whether it is. */
export const likeTipQuery = graphql(
  `query LikeTip($number: String!, $lang: Language!) {
    tipReport(number: $number) {
      similarTips { ...TipRow }
      similarProblems {
        id number title description address state reportedAt filedAt outcome closedAt
        category { code name(language: $lang) }
        location { latitude longitude }
        lead { code name(language: $lang) }
        photos { id kind url thumb }
      }
    }
  }`,
  [tipRow],
);

export const moreHistoryQuery = graphql(
  `query TipHistory($number: String!, $after: String, $lang: Language!) {
    tipReport(number: $number) {
      history(first: 100, after: $after) { nodes { ...TipEntry } pageInfo { hasNextPage endCursor } }
    }
  }`,
  [entry],
);

export type StaffTip = NonNullable<ResultOf<typeof tipQuery>['tipReport']>;
export type TipEntry = StaffTip['history']['nodes'][number];
type Like = NonNullable<ResultOf<typeof likeTipQuery>['tipReport']>;
export type LikeTip = Like['similarTips'][number];
export type LikeProblem = Like['similarProblems'][number];
