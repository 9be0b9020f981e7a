import { graphql, type ResultOf } from '../../api/graphql.ts';

/** What a list tells of an exposed problem. */
export const problemEntry = graphql(`
  fragment ProblemEntryView on Exposure {
    number sample title status outcome colour dueAt overdue secondsLeft extensions
    deferral { kind promisedOn }
    releasedAt address
    unit { code name(language: $lang) }
    category { code name(language: $lang) }
    location { latitude longitude precision }
    photos { id url medium thumb kind }
    withdrawal { at reason }
  }
`);

export type Entry = ResultOf<typeof problemEntry>;
