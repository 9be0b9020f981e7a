import { graphql } from '../../../api/graphql.ts';

/** What lies in a queue, what is due first first. */
export const queueQuery = graphql(`
  query Queue($queue: WorkQueue!, $lang: Language!, $first: Int!) {
    problems(filter: { queue: $queue }, orderBy: DUE_FIRST, first: $first) {
      nodes { number title state colour overdue lead { code name(language: $lang) } run { dueAt } }
      pageInfo { hasNextPage }
    }
  }
`);
