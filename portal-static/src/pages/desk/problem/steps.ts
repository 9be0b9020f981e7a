import type { VariablesOf } from '../../../api/graphql.ts';
import { asLimit } from '../case/LimitField.tsx';
import type { SentPhoto } from '../photos/sent.ts';
import type { Role } from '../viewer.ts';
import * as commands from './commands.ts';
import type { ProblemData } from './queries.ts';
import type { Answer, StepValues, Wanted } from './stepValues.ts';

export type State = ProblemData['state'];
type Can = Extract<keyof ProblemData, `viewerCan${string}`>;
type Given<D> =
  VariablesOf<D> extends { input: infer I }
    ? Omit<I, 'problem' | 'expectedRevision' | 'idempotencyKey'>
    : never;

interface Spec<D> {
  /** The command, as the API's messages and the texts name it. */
  readonly name: string;
  readonly document: D;
  readonly role: Role;
  readonly from: readonly State[];
  readonly can: Can;
  readonly fields: (values: StepValues, problem: ProblemData) => readonly Wanted[];
  readonly input: (values: StepValues, problem: ProblemData) => Given<D>;
  /** Ends the problem or takes something from somebody. */
  readonly danger?: boolean;
}

/** A step of the table, whatever its command. */
export interface Step extends Omit<Spec<unknown>, 'document' | 'input'> {
  readonly name: StepName;
  readonly document: typeof commands.acknowledgeCommand;
  readonly input: (values: StepValues, problem: ProblemData) => object;
}

const define = <const N extends string, D>(step: Spec<D> & { readonly name: N }) => step;

const blankIsNone = (text: string) => text.trim() || undefined;
const unless = (answer: Answer, reason: string) => (answer === 'false' ? blankIsNone(reason) : undefined);
const sentIds = (photos: readonly SentPhoto[]) =>
  photos.length > 0 ? { photos: photos.map(({ id }) => id) } : {};
/** Without the entries that are undefined: an absent argument is not null. */
function given<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never;
}

const open: readonly State[] = ['FILED', 'DISPATCHED', 'IN_PROGRESS', 'AWAITING_VERIFICATION', 'DEFERRED'];
const inHand: readonly State[] = ['DISPATCHED', 'IN_PROGRESS'];

/** Returns after which only a joint meeting decides who is answerable. */
const returnsBeforeMeeting = 3;

const table = [
  define({
    name: 'verify',
    document: commands.verifyCommand,
    role: 'SUPERVISOR',
    from: ['AWAITING_VERIFICATION'],
    can: 'viewerCanVerify',
    fields: () => ['photos', 'verdict!', 'note!'],
    input: ({ verdict, note, photos }) =>
      given({
        passed: verdict === 'FIXED' || verdict === 'PARTLY_FIXED',
        outcome: verdict === 'FIXED' || verdict === 'PARTLY_FIXED' ? verdict : undefined,
        falseReport: verdict === 'false' ? true : undefined,
        note,
        ...sentIds(photos),
      }),
  }),
  define({
    name: 'acceptInside',
    document: commands.acceptInsideCommand,
    role: 'HANDLER',
    from: ['IN_PROGRESS'],
    can: 'viewerCanAcceptInside',
    fields: ({ accepted }) => ['accepted!', ...(accepted === 'false' ? (['reason!'] as const) : [])],
    input: ({ accepted, reason }) =>
      given({ accepted: accepted === 'true', reason: unless(accepted, reason) }),
  }),
  define({
    name: 'decideExtension',
    document: commands.decideExtensionCommand,
    role: 'SUPERVISOR',
    from: inHand,
    can: 'viewerCanDecideExtension',
    fields: ({ granted }) => ['granted!', ...(granted === 'false' ? (['reason!'] as const) : [])],
    input: ({ granted, reason }) => given({ granted: granted === 'true', reason: unless(granted, reason) }),
  }),
  define({
    name: 'approveDeferral',
    document: commands.approveDeferralCommand,
    role: 'LEADER',
    from: inHand,
    can: 'viewerCanApproveDeferral',
    fields: ({ approved }) => ['approved!', ...(approved === 'false' ? (['reason!'] as const) : [])],
    input: ({ approved, reason }) =>
      given({ approved: approved === 'true', reason: unless(approved, reason) }),
  }),
  define({
    name: 'acknowledge',
    document: commands.acknowledgeCommand,
    role: 'HANDLER',
    from: ['DISPATCHED'],
    can: 'viewerCanAcknowledge',
    fields: () => [],
    input: () => ({}),
  }),
  define({
    name: 'submit',
    document: commands.submitCommand,
    role: 'HANDLER',
    from: ['DISPATCHED', 'IN_PROGRESS', 'DEFERRED'],
    can: 'viewerCanSubmit',
    fields: (_, { sweep }) => ['text!', 'photos', ...(sweep ? (['lookedAt!', 'putRight!'] as const) : [])],
    input: ({ text, photos, lookedAt, putRight }, { sweep }) => ({
      text,
      ...sentIds(photos),
      ...(sweep ? { sweep: { lookedAt: lookedAt ?? 0, putRight: putRight ?? 0 } } : {}),
    }),
  }),
  define({
    name: 'withdraw',
    document: commands.withdrawCommand,
    role: 'HANDLER',
    from: ['AWAITING_VERIFICATION'],
    can: 'viewerCanWithdraw',
    fields: () => ['reason!'],
    input: ({ reason }) => ({ reason }),
  }),
  define({
    name: 'passDown',
    document: commands.passDownCommand,
    role: 'HANDLER',
    from: ['IN_PROGRESS'],
    can: 'viewerCanPassDown',
    fields: () => ['to!', 'limit!', 'note'],
    input: ({ to, limit, note }) =>
      given({ to, limit: asLimit(limit) ?? { amount: 0, unit: limit.unit }, note: blankIsNone(note) }),
  }),
  define({
    name: 'requestExtension',
    document: commands.requestExtensionCommand,
    role: 'HANDLER',
    from: inHand,
    can: 'viewerCanRequestExtension',
    fields: () => ['by!', 'reason!'],
    input: ({ by, reason }) => ({ by: asLimit(by) ?? { amount: 0, unit: by.unit }, reason }),
  }),
  define({
    name: 'requestDeferral',
    document: commands.requestDeferralCommand,
    role: 'HANDLER',
    from: inHand,
    can: 'viewerCanRequestDeferral',
    fields: () => ['kind!', 'reason!', 'interimMeasures!', 'promisedOn!'],
    input: ({ kind, reason, interimMeasures, promisedOn }) => ({
      kind: kind || 'SEASON',
      reason,
      interimMeasures,
      promisedOn,
    }),
  }),
  define({
    name: 'return',
    document: commands.returnCommand,
    role: 'HANDLER',
    from: inHand,
    can: 'viewerCanReturn',
    fields: () => ['reason!'],
    input: ({ reason }) => ({ reason }),
  }),
  define({
    name: 'dispatch',
    document: commands.dispatchCommand,
    role: 'SUPERVISOR',
    from: ['FILED', 'DISPATCHED', 'IN_PROGRESS'],
    can: 'viewerCanDispatch',
    fields: (_, { state, returns }) => [
      'lead!',
      'assisting',
      'limit',
      state === 'FILED' ? 'note' : 'note!',
      ...(returns >= returnsBeforeMeeting ? (['jointMeeting!'] as const) : []),
    ],
    input: ({ lead, assisting, limit, note, jointMeeting }) =>
      given({
        lead,
        assisting: assisting.length > 0 ? [...assisting] : undefined,
        limit: asLimit(limit),
        note: blankIsNone(note),
        jointMeeting: blankIsNone(jointMeeting),
      }),
  }),
  define({
    name: 'stopClock',
    document: commands.stopClockCommand,
    role: 'SUPERVISOR',
    from: inHand,
    can: 'viewerCanStopClock',
    fields: () => ['reason!'],
    input: ({ reason }) => ({ reason }),
  }),
  define({
    name: 'resumeClock',
    document: commands.resumeClockCommand,
    role: 'SUPERVISOR',
    from: inHand,
    can: 'viewerCanResumeClock',
    fields: () => [],
    input: () => ({}),
  }),
  define({
    name: 'resume',
    document: commands.resumeCommand,
    role: 'SUPERVISOR',
    from: ['DEFERRED'],
    can: 'viewerCanResume',
    fields: () => ['reason!'],
    input: ({ reason }) => ({ reason }),
  }),
  define({
    name: 'reportProgress',
    document: commands.reportProgressCommand,
    role: 'SUPERVISOR',
    from: open,
    can: 'viewerCanReportProgress',
    fields: () => ['text!'],
    input: ({ text }) => ({ text }),
  }),
  define({
    name: 'listForSupervision',
    document: commands.listForSupervisionCommand,
    role: 'SUPERVISOR',
    from: open,
    can: 'viewerCanListForSupervision',
    fields: () => ['office!', 'dueOn!', 'reason!'],
    input: ({ office, dueOn, reason }) => ({ office, dueOn, reason }),
  }),
  define({
    name: 'merge',
    document: commands.mergeCommand,
    role: 'SUPERVISOR',
    from: ['FILED', 'DISPATCHED', 'IN_PROGRESS', 'AWAITING_VERIFICATION'],
    can: 'viewerCanMerge',
    fields: () => ['into!'],
    input: ({ into }) => ({ into: into.trim() }),
    danger: true,
  }),
  define({
    name: 'dismiss',
    document: commands.dismissCommand,
    role: 'SUPERVISOR',
    from: ['FILED', 'DISPATCHED', 'IN_PROGRESS'],
    can: 'viewerCanDismiss',
    fields: () => ['reason!'],
    input: ({ reason }) => ({ reason }),
    danger: true,
  }),
  define({
    name: 'closeByForce',
    document: commands.closeByForceCommand,
    role: 'SUPERVISOR',
    from: open,
    can: 'viewerCanCloseByForce',
    fields: () => ['outcome!', 'reason!'],
    input: ({ outcome, reason }) => ({ outcome: outcome || 'UNFIXED', reason }),
    danger: true,
  }),
  define({
    name: 'reopen',
    document: commands.reopenCommand,
    role: 'SUPERVISOR',
    from: ['CLOSED'],
    can: 'viewerCanReopen',
    fields: () => ['why!', 'note!', 'lead', 'limit'],
    input: ({ why, note, lead, limit }) =>
      given({ why: why || 'RECURRED', note, lead: blankIsNone(lead), limit: asLimit(limit) }),
  }),
  define({
    name: 'reinstate',
    document: commands.reinstateCommand,
    role: 'SUPERVISOR',
    from: ['DISMISSED', 'MERGED'],
    can: 'viewerCanReinstate',
    fields: () => ['reason!'],
    input: ({ reason }) => ({ reason }),
  }),
] as const;

export type StepName = (typeof table)[number]['name'];

/** Every step of a problem, what is most often done first. Mirrors the API's own table of who and from which state. */
export const steps: readonly Step[] = table as unknown as readonly Step[];
