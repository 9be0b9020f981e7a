import { graphql, type ResultOf } from '../../api/graphql.ts';

const source = graphql(`fragment SourceView on Source { title url }`);

export const noticeView = graphql(
  `fragment NoticeView on Publication {
    id number title sample releasedAt
    sections { heading text }
    figures { code label(language: $lang) value change unit(language: $lang) }
    tables {
      code title(language: $lang) note(language: $lang) whole
      rows { label(language: $lang) count share printedShare }
    }
    sources { ...SourceView }
  }`,
  [source],
);

export const rankingView = graphql(
  `fragment RankingView on Ranking {
    id period sample releasedAt export version correctionReason
    group { code name(language: $lang) }
    scheme {
      name(language: $lang)
      source { ...SourceView }
      channels { code name(language: $lang) parts { code name(language: $lang) weight } }
      rounding { places mode orderBy }
      owner { code name(language: $lang) }
    }
    source { ...SourceView }
    previous { period }
    rows(first: 100) {
      nodes {
        rank total unrankedReason(language: $lang) list
        grade { name(language: $lang) }
        unit { code name(language: $lang) }
        previous { period rank total }
        components { channel { code name(language: $lang) } weight score value }
      }
      pageInfo { hasNextPage }
    }
    incentives { rank rankFromLast amount text(language: $lang) }
    publications { ...NoticeView }
  }`,
  [source, noticeView],
);

/** The latest of a group, or of all where no group is named. */
export const latestRanking = graphql(
  `query LatestRanking($group: String, $lang: Language!) {
    shown: rankings(filter: {group: $group}, first: 1) { nodes { ...RankingView } }
  }`,
  [rankingView],
);

/** One period's, as it stands now or as it stood at an instant. */
export const rankingOfPeriod = graphql(
  `query RankingOfPeriod($group: String!, $period: String!, $asOf: DateTime, $lang: Language!) {
    shown: ranking(group: $group, period: $period, asOf: $asOf) { ...RankingView }
  }`,
  [rankingView],
);

/** What there is to choose from, newest first. */
export const rankingList = graphql(`
  query RankingList($lang: Language!) {
    rankings(first: 100) { nodes { period group { code name(language: $lang) } scheme { owner { code } } } pageInfo { hasNextPage } }
    city: units(first: 1) { nodes { name(language: $lang) } }
  }
`);

/** Every period of a group, where the list of all was cut. */
export const periodsOfGroup = graphql(`
  query PeriodsOfGroup($group: String!) { rankings(filter: {group: $group}, first: 100) { nodes { period } } }
`);

/** What is said beside a ranking: by the units, and by the lists that they are on. */
export const besideRanking = graphql(`
  query BesideRanking($group: String!, $period: String!, $asOf: DateTime, $lang: Language!) {
    ranking(group: $group, period: $period, asOf: $asOf) {
      honourList { red { code name(language: $lang) } black { code name(language: $lang) } }
      rows(first: 100) { nodes { unitName(language: $lang) unit { code } statements { version text(language: $lang) publishedAt } } }
    }
    now: ranking(group: $group, period: $period) { version releasedAt correctionReason }
  }
`);

export type Ranking = ResultOf<typeof rankingView>;
export type Row = Ranking['rows']['nodes'][number];
export type Incentive = Ranking['incentives'][number];
export type NoticeData = Ranking['publications'][number];
export type SourceData = NonNullable<Ranking['source']>;
export type Listed = ResultOf<typeof rankingList>['rankings']['nodes'][number];
export type Beside = ResultOf<typeof besideRanking>;
