import type { ResultOf } from '../../../api/graphql.ts';
import type { roundLine } from '../rounds/queries.ts';

export type RoundState = ResultOf<typeof roundLine>['state'];
type Role = 'HANDLER' | 'SUPERVISOR' | 'EVALUATOR' | 'PUBLISHER' | 'LEADER';

/** In the order in which a round goes through them. */
export const roundStates = ['OPEN', 'COLLECTED', 'COMPUTED', 'APPROVED', 'RELEASED'] as const;

export type Step = 'import' | 'close' | 'compute' | 'approve' | 'release' | 'correct';

/** Who takes a step, and in which states. */
const rules: Readonly<Record<Step, { role: Role; states: readonly RoundState[] }>> = {
  import: { role: 'EVALUATOR', states: ['OPEN'] },
  close: { role: 'EVALUATOR', states: ['OPEN'] },
  compute: { role: 'EVALUATOR', states: ['COLLECTED', 'COMPUTED'] },
  approve: { role: 'LEADER', states: ['COMPUTED'] },
  release: { role: 'PUBLISHER', states: ['APPROVED'] },
  correct: { role: 'EVALUATOR', states: ['RELEASED'] },
};

/** What keeps somebody from a step: another's duty, not its turn, or what has to be done first. */
export type Hindrance = 'role' | 'early' | 'late' | 'outdated' | 'appeals';

interface Where {
  readonly state: RoundState;
  readonly outdated: boolean;
  readonly deadlines: { readonly appealsUntil: string | null };
}

/** Why the step cannot be taken now by somebody with these staff roles; undefined when it can. */
export function hindrance(
  step: Step,
  round: Where,
  roles: readonly string[],
  now = Date.now(),
): Hindrance | undefined {
  const { role, states } = rules[step];
  if (!states.includes(round.state)) {
    const at = roundStates.indexOf(round.state);
    return states.every((state) => roundStates.indexOf(state) > at) ? 'early' : 'late';
  }
  if (!roles.includes(role)) return 'role';
  if (step === 'approve' && round.outdated) return 'outdated';
  const until = round.deadlines.appealsUntil;
  if (step === 'approve' && until !== null && Date.parse(until) > now) return 'appeals';
  return undefined;
}

/** Whose step it is. */
export const roleOf = (step: Step): Role => rules[step].role;

/** What comes next for a round; nothing after its release. */
export const nextStep = (state: RoundState): Step | undefined =>
  (({ OPEN: 'close', COLLECTED: 'compute', COMPUTED: 'approve', APPROVED: 'release' }) as const)[
    state as 'OPEN'
  ];

type Deadlines = ResultOf<typeof roundLine>['deadlines'];

/** Until when the phase that a round is in may last; null without a limit. */
export function dueOf(state: RoundState, deadlines: Deadlines): string | null {
  if (state === 'OPEN') return deadlines.collectBy;
  if (state === 'COLLECTED') return deadlines.computeBy;
  if (state === 'COMPUTED') return deadlines.approveBy ?? deadlines.decideBy ?? deadlines.appealsUntil;
  return state === 'APPROVED' ? deadlines.releaseBy : null;
}
