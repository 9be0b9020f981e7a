import { graphql } from '../../../api/graphql.ts';

export const triageTip = graphql(`
  mutation TriageTip($input: TriageTipInput!) {
    triageTip(input: $input) { tip { number problem { number } } userErrors { code message field } }
  }
`);

export const assignTip = graphql(`
  mutation AssignTip($input: AssignTipInput!) {
    assignTip(input: $input) { tip { number } userErrors { code message field } }
  }
`);

export const signForTip = graphql(`
  mutation SignForTip($input: SignForTipInput!) {
    signForTip(input: $input) { tip { number } userErrors { code message field } }
  }
`);

export const replyToTip = graphql(`
  mutation ReplyToTip($input: ReplyToTipInput!) {
    replyToTip(input: $input) { tip { number } userErrors { code message field } }
  }
`);

export const noteOnTip = graphql(`
  mutation NoteOnTip($input: NoteOnTipInput!) {
    noteOnTip(input: $input) { tip { number } userErrors { code message field } }
  }
`);

export const mergeTips = graphql(`
  mutation MergeTips($input: MergeTipsInput!) {
    mergeTips(input: $input) { tip { number } userErrors { code message field } }
  }
`);

export const decideContest = graphql(`
  mutation DecideContest($input: DecideContestInput!) {
    decideContest(input: $input) { tip { number } userErrors { code message field } }
  }
`);

export const revealContact = graphql(`
  mutation RevealContact($input: RevealContactInput!) {
    revealContact(input: $input) { contact { kind value language } userErrors { code message field } }
  }
`);

export const proposeTipReward = graphql(`
  mutation ProposeTipReward($input: ProposeTipRewardInput!) {
    proposeTipReward(input: $input) { tip { number } userErrors { code message field } }
  }
`);
