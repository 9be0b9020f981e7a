import { graphql, type ResultOf } from '../../../api/graphql.ts';

/** A unit as it is named. */
export const unitFragment = graphql(`fragment UnitName on Unit { code name(language: $lang) }`);

/** Which steps the viewer may take now. */
export const canFragment = graphql(`
  fragment Can on Problem {
    viewerCanDispatch viewerCanDismiss viewerCanMerge viewerCanAcknowledge viewerCanReturn viewerCanSubmit
    viewerCanWithdraw viewerCanPassDown viewerCanAcceptInside viewerCanRequestExtension viewerCanDecideExtension
    viewerCanStopClock viewerCanResumeClock viewerCanRequestDeferral viewerCanApproveDeferral viewerCanResume
    viewerCanVerify viewerCanReopen viewerCanReinstate viewerCanCloseByForce viewerCanListForSupervision
    viewerCanReportProgress
  }
`);

export const ticketFragment = graphql(`
  fragment TicketCard on Ticket {
    id revision number colour reason status run limitEnds issuedAt writtenAt notice
    addressee { code name(language: $lang) }
    copies { code name(language: $lang) }
    signature { name at } receipt { name at } revocation { name at note }
    viewerCanSign viewerCanAcknowledge viewerCanRevoke
  }
`);

/** Everything of one problem but its history. */
export const problemQuery = graphql(
  `
  query DeskProblem($number: String!, $lang: Language!) {
    problem(number: $number) {
      id number revision state sample title description source address reportedAt filedAt overdue submittedAt inTime
      outcome closedAt forced dismissedReason mergedInto returns reworks reopened extended colour
      location { latitude longitude }
      category {
        code name(language: $lang) filingStandard closingStandard sensitive
        limit { amount unit } parent { name(language: $lang) }
      }
      territory { ...UnitName }
      lead { ...UnitName }
      assisting { ...UnitName }
      run {
        number dispatchedAt dueAt provisional stopped secondsLeft returnBy final extension
        limit { amount unit } extensionAsked { amount unit }
        passedDown { dueAt report unit { ...UnitName } }
      }
      deferral { kind reason interimMeasures promisedOn approved }
      listedSupervision { dueAt reason result office { ...UnitName } }
      sweep { demand lookedAt putRight }
      photos { id kind at url thumb }
      tickets { ...TicketCard }
      exposure { number }
      ...Can
    }
  }
`,
  [unitFragment, canFragment, ticketFragment],
);

/** What happened to a problem, in order. */
export const historyQuery = graphql(
  `
  query History($number: String!, $lang: Language!, $after: String) {
    problem(number: $number) {
      timeline(first: 50, after: $after) {
        nodes { number event at recordedAt role text dueAt unit { ...UnitName } to { ...UnitName } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [unitFragment],
);

export type ProblemData = NonNullable<ResultOf<typeof problemQuery>['problem']>;
export type TicketData = ProblemData['tickets'][number];
export type EventData = NonNullable<ResultOf<typeof historyQuery>['problem']>['timeline']['nodes'][number];
