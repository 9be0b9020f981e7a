import { graphql } from '../../../api/graphql.ts';

export const setCalendarCommand = graphql(`
  mutation SetCalendar($input: SetCalendarInput!) {
    setCalendar(input: $input) { calendar { year revision } userErrors { code message field } }
  }
`);
