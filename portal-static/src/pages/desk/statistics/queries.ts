import { graphql, type ResultOf } from '../../../api/graphql.ts';
import { figuresView } from '../../statistics/queries.ts';

const release = graphql(`
  fragment ReleaseView on StatisticsRelease { month version status preparedAt releasedAt reason revision }
`);

export const deskStatisticsQuery = graphql(
  `query DeskStatistics($filter: StatisticsFilter!, $lang: Language!) {
    statistics(filter: $filter) {
      period live
      total { ...FiguresView }
      byMonth {
        month over
        release { ...ReleaseView }
        prepared { ...ReleaseView }
        figures { ...FiguresView }
      }
      byUnit { unit { code name(language: $lang) } figures { ...FiguresView } }
      byCategory { category { code name(language: $lang) } figures { ...FiguresView } }
      bySource { source figures { ...FiguresView } }
    }
  }`,
  [figuresView, release],
);

export type DeskStatistics = ResultOf<typeof deskStatisticsQuery>['statistics'];
export type DeskMonth = DeskStatistics['byMonth'][number];
