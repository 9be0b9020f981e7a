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
    id period sample releasedAt export
    group { code name(language: $lang) }
    scheme {
      name(language: $lang)
      source { ...SourceView }
      channels { code name(language: $lang) parts { code name(language: $lang) weight } }
    }
    source { ...SourceView }
    previous { period }
    rows(first: 100) {
      nodes {
        rank total unrankedReason(language: $lang)
        unit { code name(language: $lang) }
        previous { period rank total }
      }
      pageInfo { hasNextPage }
    }
    incentives { rank rankFromLast amount text(language: $lang) }
    publications { ...NoticeView }
  }`,
  [source, noticeView],
);

const monthsView = graphql(`fragment MonthsView on RankingConnection { nodes { period } }`);
const cityView = graphql(`fragment CityView on UnitConnection { nodes { name(language: $lang) } }`);

export const latestRanking = graphql(
  `query LatestRanking($group: String!, $lang: Language!) {
    shown: rankings(filter: {group: $group}, first: 1) { nodes { ...RankingView } }
    months: rankings(filter: {group: $group}, first: 100) { ...MonthsView }
    city: units(first: 1) { ...CityView }
  }`,
  [rankingView, monthsView, cityView],
);

export const rankingOfPeriod = graphql(
  `query RankingOfPeriod($group: String!, $period: String!, $lang: Language!) {
    shown: ranking(group: $group, period: $period) { ...RankingView }
    months: rankings(filter: {group: $group}, first: 100) { ...MonthsView }
    city: units(first: 1) { ...CityView }
  }`,
  [rankingView, monthsView, cityView],
);

export type Ranking = ResultOf<typeof rankingView>;
export type Row = Ranking['rows']['nodes'][number];
export type Incentive = Ranking['incentives'][number];
export type NoticeData = Ranking['publications'][number];
export type SourceData = NonNullable<Ranking['source']>;
