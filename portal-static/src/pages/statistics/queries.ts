import { graphql, type ResultOf } from '../../api/graphql.ts';

const rate = graphql(`fragment RateView on Rate { numerator denominator percent }`);

export const figuresView = graphql(
  `fragment FiguresView on Figures {
    sample filed open dismissed merged
    deferred { season works }
    outcomes { fixed partlyFixed unfixed notResponsible notReproduced }
    disposal { ...RateView } inTimeDisposal { ...RateView } closing { ...RateView } inTimeClosing { ...RateView }
    rework { ...RateView } overdue { ...RateView } extension { ...RateView } contested { ...RateView }
    satisfaction { ...RateView } response { ...RateView } resolution { ...RateView }
  }`,
  [rate],
);

export const statisticsQuery = graphql(
  `query Statistics($filter: StatisticsFilter!, $lang: Language!) {
    statistics(filter: $filter) {
      period live
      total { ...FiguresView }
      byMonth { month over release { version releasedAt reason } figures { ...FiguresView } }
      byUnit { unit { code name(language: $lang) } figures { ...FiguresView } }
      byCategory { category { code name(language: $lang) } figures { ...FiguresView } }
    }
  }`,
  [figuresView],
);

/** Which months are released, and what can be chosen. */
export const choicesQuery = graphql(`
  query StatisticsChoices($filter: StatisticsFilter!, $lang: Language!) {
    statistics(filter: $filter) { byMonth { month release { version } } }
    units(first: 100, filter: {active: true}) { nodes { code name(language: $lang) } }
    categories { code name(language: $lang) parent { code } active }
  }
`);

export type Statistics = ResultOf<typeof statisticsQuery>['statistics'];
export type Figures = ResultOf<typeof figuresView>;
export type Rate = Figures['disposal'];
export type Choices = ResultOf<typeof choicesQuery>;
