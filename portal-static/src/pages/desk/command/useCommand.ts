import { useRef, useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import type { ResultOf, VariablesOf } from '../../../api/graphql.ts';
import { askAsStaff, failureOf } from '../useStaffQuery.ts';

/** Why a command was refused although it was well formed. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
}

type Input<D> = VariablesOf<D> extends { input: infer I } ? I : never;
type Payload<D> = ResultOf<D>[keyof ResultOf<D>];

/** A command and what became of it. `D` is a mutation of one field, with `$input` and `userErrors { code message field }`. */
export interface Command<D> {
  /** Sends it; resolves with the payload on success, with undefined when it was refused or did not get through. */
  readonly run: (input: Omit<Input<D>, 'idempotencyKey'>) => Promise<Payload<D> | undefined>;
  readonly busy: boolean;
  /** What is wrong with a field of the input: `reason`, `limit.amount`; `limit` for anything in it. */
  readonly fieldErrors: (name: string) => string | undefined;
  /** Everything that the API refused. */
  readonly errors: readonly UserError[];
  /** Set when a colleague was faster: nothing was done, the newest has to be read. */
  readonly stale: boolean;
  /** Set when it did not get through. */
  readonly failure?: Failure;
  /** Set once it was done. */
  readonly done?: Payload<D>;
  /** The payload of a refusal, which may say more than its errors, such as the faults of a file. */
  readonly refused?: Payload<D>;
  /** Puts away what became of it. */
  readonly reset: () => void;
}

interface Outcome<P> {
  readonly errors: readonly UserError[];
  readonly failure?: Failure;
  readonly done?: P;
  readonly refused?: P;
}

const nothing = { errors: [] };
/** Codes that say that somebody else has changed the thing meanwhile. */
const stale = (code: string) => code.startsWith('STALE');

/**
 * A mutation as a form uses it. With `keyed` an `idempotencyKey` is added: sending the same again after a failure of
 * the network keeps the key, so that it is done once.
 */
export function useCommand<D>(document: D, { keyed = false }: { keyed?: boolean } = {}): Command<D> {
  const [busy, setBusy] = useState(false);
  const [outcome, settle] = useState<Outcome<Payload<D>>>(nothing);
  const sent = useRef({ text: '', key: '' });
  const running = useRef(false);

  const run = async (input: Omit<Input<D>, 'idempotencyKey'>) => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    const text = JSON.stringify(input);
    if (sent.current.text !== text) sent.current = { text, key: crypto.randomUUID() };
    const whole = keyed ? { ...input, idempotencyKey: sent.current.key } : input;
    try {
      const { data, errors } = await askAsStaff(document, { input: whole } as VariablesOf<D>);
      const payload = Object.values(data as Record<string, unknown>)[0] as
        | (Payload<D> & { userErrors?: readonly UserError[] })
        | null;
      if (!payload) throw errors[0] ? failureOf(errors[0]) : new Failure('refused');
      // The answer is known: the same words sent again are another request.
      sent.current = { text: '', key: '' };
      const refused = payload.userErrors ?? [];
      settle(refused.length > 0 ? { errors: refused, refused: payload } : { errors: [], done: payload });
      return refused.length > 0 ? undefined : (payload as Payload<D>);
    } catch (cause) {
      settle({ errors: [], failure: cause instanceof Failure ? cause : new Failure('refused') });
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  const { errors } = outcome;
  return {
    run,
    busy,
    errors,
    stale: errors.some(({ code }) => stale(code)),
    fieldErrors: (name) =>
      errors.find(({ field }) => {
        const path = (field ?? []).slice(1).join('.');
        return path === name || path.startsWith(`${name}.`);
      })?.message,
    reset: () => settle(nothing),
    ...(outcome.failure ? { failure: outcome.failure } : {}),
    ...(outcome.done ? { done: outcome.done } : {}),
    ...(outcome.refused ? { refused: outcome.refused } : {}),
  };
}
