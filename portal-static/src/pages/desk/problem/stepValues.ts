import { type Limit, noLimit } from '../case/LimitField.tsx';
import type { SentPhoto } from '../photos/sent.ts';

export type Answer = '' | 'true' | 'false';
export type Verdict = '' | 'FIXED' | 'PARTLY_FIXED' | 'failed' | 'false';

/** All that any step may ask for, while it is typed; each step uses a few. */
export interface StepValues {
  readonly lead: string;
  readonly assisting: readonly string[];
  readonly limit: Limit;
  readonly note: string;
  readonly jointMeeting: string;
  readonly reason: string;
  readonly into: string;
  readonly text: string;
  readonly photos: readonly SentPhoto[];
  readonly lookedAt: number | null;
  readonly putRight: number | null;
  readonly to: string;
  readonly accepted: Answer;
  readonly by: Limit;
  readonly granted: Answer;
  readonly kind: '' | 'SEASON' | 'WORKS';
  readonly interimMeasures: string;
  readonly promisedOn: string;
  readonly approved: Answer;
  readonly verdict: Verdict;
  readonly why: '' | 'RECURRED' | 'CONTEST_UPHELD';
  readonly outcome: '' | 'UNFIXED' | 'NOT_RESPONSIBLE' | 'NOT_REPRODUCED';
  readonly office: string;
  readonly dueOn: string;
}

export type FieldName = keyof StepValues;

/** An empty form of any step. */
export const blankStep: StepValues = {
  lead: '',
  assisting: [],
  limit: noLimit,
  note: '',
  jointMeeting: '',
  reason: '',
  into: '',
  text: '',
  photos: [],
  lookedAt: null,
  putRight: null,
  to: '',
  accepted: '',
  by: noLimit,
  granted: '',
  kind: '',
  interimMeasures: '',
  promisedOn: '',
  approved: '',
  verdict: '',
  why: '',
  outcome: '',
  office: '',
  dueOn: '',
};

/** A field that a step asks for; with an exclamation mark it has to be filled in. */
export type Wanted = FieldName | `${FieldName}!`;
