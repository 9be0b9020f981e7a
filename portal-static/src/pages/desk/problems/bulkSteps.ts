import type { VariablesOf } from '../../../api/graphql.ts';
import { asLimit } from '../case/LimitField.tsx';
import type { StepName } from '../problem/steps.ts';
import type { StepValues, Wanted } from '../problem/stepValues.ts';
import type { Role } from '../viewer.ts';
import type { stepProblemsCommand } from './commands.ts';

type StepInput = VariablesOf<typeof stepProblemsCommand>['input']['step'];

/** A step that can be taken of many problems at once. */
export interface BulkStep {
  readonly name: StepName;
  readonly role: Role;
  readonly fields: (values: StepValues) => readonly Wanted[];
  readonly input: (values: StepValues) => StepInput;
}

const refusal = (answer: string): readonly Wanted[] => (answer === 'false' ? ['reason!'] : []);
const decision = (answer: string, reason: string) => ({
  granted: answer === 'true',
  ...(answer === 'false' ? { reason } : {}),
});

/** What the API does for many, as the steps of one do. */
export const bulkSteps: readonly BulkStep[] = [
  { name: 'acknowledge', role: 'HANDLER', fields: () => [], input: () => ({ acknowledge: true }) },
  { name: 'submit', role: 'HANDLER', fields: () => ['text!'], input: ({ text }) => ({ submit: { text } }) },
  {
    name: 'dispatch',
    role: 'SUPERVISOR',
    fields: () => ['lead!', 'assisting', 'limit', 'note'],
    input: ({ lead, assisting, limit, note }) => {
      const time = asLimit(limit);
      return {
        dispatch: {
          lead,
          ...(assisting.length > 0 ? { assisting: [...assisting] } : {}),
          ...(time ? { limit: time } : {}),
          ...(note.trim() ? { note } : {}),
        },
      };
    },
  },
  {
    name: 'verify',
    role: 'SUPERVISOR',
    fields: () => ['verdict!', 'note!'],
    input: ({ verdict, note }) => ({
      verify:
        verdict === 'FIXED' || verdict === 'PARTLY_FIXED'
          ? { passed: true, outcome: verdict, note }
          : { passed: false, note },
    }),
  },
  {
    name: 'decideExtension',
    role: 'SUPERVISOR',
    fields: ({ granted }) => ['granted!', ...refusal(granted)],
    input: ({ granted, reason }) => ({ decideExtension: decision(granted, reason) }),
  },
  {
    name: 'approveDeferral',
    role: 'LEADER',
    fields: ({ approved }) => ['approved!', ...refusal(approved)],
    input: ({ approved, reason }) => ({ approveDeferral: decision(approved, reason) }),
  },
  {
    name: 'stopClock',
    role: 'SUPERVISOR',
    fields: () => ['reason!'],
    input: ({ reason }) => ({ stopClock: { reason } }),
  },
  { name: 'resumeClock', role: 'SUPERVISOR', fields: () => [], input: () => ({ resumeClock: true }) },
  {
    name: 'dismiss',
    role: 'SUPERVISOR',
    fields: () => ['reason!'],
    input: ({ reason }) => ({ dismiss: { reason } }),
  },
];
