import { useRef, useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import type { ResultOf, VariablesOf } from '../../../api/graphql.ts';
import { freshToken } from '../../../session/session.ts';
import type { UserError } from '../command/useCommand.ts';
import { askAsStaff, failureOf } from '../useStaffQuery.ts';
import type { Fault } from './checks.ts';
import type { Chosen } from './TableFile.tsx';
import { sendTable } from './uploads.ts';

type Input<D> = VariablesOf<D> extends { input: infer I } ? I : never;
type Payload<D> = ResultOf<D>[keyof ResultOf<D>];

interface Outcome<P> {
  readonly errors: readonly UserError[];
  readonly faults: readonly Fault[];
  readonly failure?: Failure;
  readonly done?: P;
}

const nothing = { errors: [], faults: [] };

/** Told by the faults themselves. */
const saidByFaults = 'FILE_HAS_FAULTS';

/**
 * Sends a table and imports it: all of it, or nothing and every fault. What was sent once is not sent again while it
 * is the same.
 */
export function useTableImport<D>(document: D) {
  const [busy, setBusy] = useState(false);
  const [outcome, settle] = useState<Outcome<Payload<D>>>(nothing);
  const sent = useRef<{ chosen?: Chosen; id?: string }>({});

  const attempt = async (chosen: Chosen, input: Omit<Input<D>, 'uploadId'>) => {
    if (sent.current.chosen !== chosen)
      sent.current = { chosen, id: await sendTable(chosen.name, chosen.body, await freshToken()) };
    const { data, errors } = await askAsStaff(document, {
      input: { ...input, uploadId: sent.current.id },
    } as VariablesOf<D>);
    const payload = Object.values(data as Record<string, unknown>)[0] as
      | (Payload<D> & { userErrors: readonly UserError[]; faults: readonly Fault[] })
      | null;
    if (!payload) throw errors[0] ? failureOf(errors[0]) : new Failure('refused');
    return payload;
  };
  const run = async (chosen: Chosen, input: Omit<Input<D>, 'uploadId'>): Promise<Payload<D> | undefined> => {
    setBusy(true);
    try {
      const payload = await attempt(chosen, input);
      const errors = payload.userErrors.filter(({ code }) => code !== saidByFaults);
      const refused = payload.userErrors.length > 0 || payload.faults.length > 0;
      settle({ errors, faults: payload.faults, ...(refused ? {} : { done: payload as Payload<D> }) });
      return refused ? undefined : (payload as Payload<D>);
    } catch (cause) {
      settle({ ...nothing, failure: cause instanceof Failure ? cause : new Failure('refused') });
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return {
    run,
    busy,
    ...outcome,
    stale: outcome.errors.some(({ code }) => code.startsWith('STALE')),
    reset: () => settle(nothing),
  };
}
