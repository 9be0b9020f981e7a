import { graphql } from '../../../api/graphql.ts';

const outcome = graphql(`
  fragment PublicationOutcome on PublicationPayload {
    publication { id number revision status }
    userErrors { code message field }
  }
`);

export const draftCommand = graphql(
  `mutation DraftPublication($input: DraftPublicationInput!) {
    draftPublication(input: $input) { ...PublicationOutcome }
  }`,
  [outcome],
);

export const correctCommand = graphql(
  `mutation CorrectPublication($input: CorrectPublicationInput!) {
    correctPublication(input: $input) { ...PublicationOutcome }
  }`,
  [outcome],
);

export const checkCommand = graphql(
  `mutation CheckPublication($input: CheckPublicationInput!) {
    checkPublication(input: $input) { ...PublicationOutcome }
  }`,
  [outcome],
);

export const signCommand = graphql(
  `mutation SchedulePublication($input: SchedulePublicationInput!) {
    schedulePublication(input: $input) { ...PublicationOutcome }
  }`,
  [outcome],
);

export const releaseCommand = graphql(
  `mutation ReleasePublication($input: ReleasePublicationInput!) {
    releasePublication(input: $input) { ...PublicationOutcome }
  }`,
  [outcome],
);

export const withdrawCommand = graphql(
  `mutation WithdrawPublication($input: WithdrawPublicationInput!) {
    withdrawPublication(input: $input) { ...PublicationOutcome }
  }`,
  [outcome],
);
