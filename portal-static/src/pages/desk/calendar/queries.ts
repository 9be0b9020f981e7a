import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const calendarQuery = graphql(`
  query WorkingCalendar($year: Int!) {
    calendar(year: $year) { year announced source revision workingDays days { date kind name } }
  }
`);

export type CalendarData = ResultOf<typeof calendarQuery>['calendar'];
export type DayData = CalendarData['days'][number];
