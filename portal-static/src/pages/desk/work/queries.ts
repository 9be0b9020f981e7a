import { graphql, type ResultOf } from '../../../api/graphql.ts';
import { rowFragment } from '../problems/queries.ts';

/** The first of what lies in a queue, what is due first first. */
export const queueQuery = graphql(
  `
  query Queue($queue: WorkQueue!, $lang: Language!) {
    problems(filter: { queue: $queue }, orderBy: DUE_FIRST, first: 6) { nodes { ...Row } }
  }
`,
  [rowFragment],
);

/** Tickets that wait for a leader's signature, or for the addressee's receipt. */
export const ticketsQuery = graphql(`
  query WaitingTickets($filter: TicketFilter!, $lang: Language!) {
    tickets(filter: $filter, first: 6) {
      nodes {
        id number colour reason writtenAt
        problem { number title } addressee { name(language: $lang) }
        viewerCanSign viewerCanAcknowledge
      }
    }
  }
`);

export type WaitingTicket = NonNullable<ResultOf<typeof ticketsQuery>['tickets']>['nodes'][number];
export type QueueName =
  | 'OVERDUE'
  | 'DUE'
  | 'TO_DISPATCH'
  | 'TO_VERIFY'
  | 'TO_ACCEPT'
  | 'EXTENSION_ASKED'
  | 'DEFERRAL_ASKED'
  | 'LISTED'
  | 'SWEEP_DUE';
