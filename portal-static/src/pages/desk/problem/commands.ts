import { graphql } from '../../../api/graphql.ts';

/* The steps of a problem; each answers with its new revision. */

export const dispatchCommand = graphql(`
  mutation Dispatch($input: DispatchProblemInput!) {
    dispatchProblem(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const dismissCommand = graphql(`
  mutation Dismiss($input: DismissProblemInput!) {
    dismissProblem(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const mergeCommand = graphql(`
  mutation Merge($input: MergeProblemsInput!) {
    mergeProblems(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const acknowledgeCommand = graphql(`
  mutation Acknowledge($input: AcknowledgeProblemInput!) {
    acknowledgeProblem(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const returnCommand = graphql(`
  mutation Return($input: ReturnProblemInput!) {
    returnProblem(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const submitCommand = graphql(`
  mutation Submit($input: SubmitRectificationInput!) {
    submitRectification(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const withdrawCommand = graphql(`
  mutation Withdraw($input: WithdrawRectificationInput!) {
    withdrawRectification(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const passDownCommand = graphql(`
  mutation PassDown($input: PassDownProblemInput!) {
    passDownProblem(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const acceptInsideCommand = graphql(`
  mutation AcceptInside($input: AcceptInsideInput!) {
    acceptInside(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const requestExtensionCommand = graphql(`
  mutation RequestExtension($input: RequestExtensionInput!) {
    requestExtension(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const decideExtensionCommand = graphql(`
  mutation DecideExtension($input: DecideExtensionInput!) {
    decideExtension(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const stopClockCommand = graphql(`
  mutation StopClock($input: StopClockInput!) {
    stopClock(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const resumeClockCommand = graphql(`
  mutation ResumeClock($input: ResumeClockInput!) {
    resumeClock(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const requestDeferralCommand = graphql(`
  mutation RequestDeferral($input: RequestDeferralInput!) {
    requestDeferral(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const approveDeferralCommand = graphql(`
  mutation ApproveDeferral($input: ApproveDeferralInput!) {
    approveDeferral(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const resumeCommand = graphql(`
  mutation Resume($input: ResumeProblemInput!) {
    resumeProblem(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const verifyCommand = graphql(`
  mutation Verify($input: VerifyRectificationInput!) {
    verifyRectification(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const reopenCommand = graphql(`
  mutation Reopen($input: ReopenProblemInput!) {
    reopenProblem(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const reinstateCommand = graphql(`
  mutation Reinstate($input: ReinstateProblemInput!) {
    reinstateProblem(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const closeByForceCommand = graphql(`
  mutation CloseByForce($input: CloseProblemInput!) {
    closeProblem(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const listForSupervisionCommand = graphql(`
  mutation ListForSupervision($input: ListForSupervisionInput!) {
    listForSupervision(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

export const reportProgressCommand = graphql(`
  mutation ReportProgress($input: ReportSupervisionProgressInput!) {
    reportSupervisionProgress(input: $input) { problem { number revision } userErrors { code message field } }
  }
`);

/* The steps of a ticket. */

export const signTicketCommand = graphql(`
  mutation SignTicket($input: SignTicketInput!) {
    signTicket(input: $input) { ticket { id revision } userErrors { code message field } }
  }
`);

export const acknowledgeTicketCommand = graphql(`
  mutation AcknowledgeTicket($input: AcknowledgeTicketInput!) {
    acknowledgeTicket(input: $input) { ticket { id revision } userErrors { code message field } }
  }
`);

export const revokeTicketCommand = graphql(`
  mutation RevokeTicket($input: RevokeTicketInput!) {
    revokeTicket(input: $input) { ticket { id revision } userErrors { code message field } }
  }
`);
