import { useEffect, useRef, useState } from 'preact/hooks';
import { type Answer, ask, type GraphQLError } from '../../api/client.ts';
import { Failure } from '../../api/failure.ts';
import type { ResultOf, VariablesOf } from '../../api/graphql.ts';
import type { QueryState } from '../../api/useQuery.ts';
import { expire, freshToken } from '../../session/session.ts';
import { type Change, onChange } from './live/live.ts';

/** Asks with the token of whoever has signed in; a token that the API no longer takes ends the session here. */
export async function askAsStaff<D>(
  document: D,
  variables: VariablesOf<D>,
  signal?: AbortSignal,
): Promise<Answer<ResultOf<D>>> {
  const token = await freshToken();
  try {
    return await ask<ResultOf<D>>({
      document,
      variables: variables as Record<string, unknown>,
      token,
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (cause instanceof Failure && cause.kind === 'expired') expire();
    throw cause;
  }
}

/** The failure that an error about a part of an answer amounts to. */
export function failureOf(error: GraphQLError): Failure {
  const code = error.extensions?.code;
  const kind = code === 'FORBIDDEN' ? 'forbidden' : code === 'SEARCH_UNAVAILABLE' ? 'searchDown' : 'refused';
  return new Failure(kind, error.message, code);
}

interface Settled<R> {
  readonly key?: string;
  readonly answer?: Answer<R>;
  readonly failure?: Failure;
}

/** How long changes are gathered before a question is asked anew. */
const gathering = 600;

/**
 * Asks as whoever has signed in, whenever document or variables change; again when the network is back, and when
 * `refreshOn` says so of something that happened to a problem. The last answer stays meanwhile, so that nothing jumps,
 * unless the question became another one: then `data` is the old answer and `loading` is true.
 */
export function useStaffQuery<D>(
  document: D | null,
  variables: VariablesOf<D>,
  refreshOn?: (change: Change) => boolean,
): QueryState<ResultOf<D>> {
  const [settled, settle] = useState<Settled<ResultOf<D>>>({});
  const [attempt, setAttempt] = useState(0);
  const retry = () => setAttempt((count) => count + 1);
  const question = JSON.stringify([document, variables]);
  const watching = useRef(refreshOn);
  watching.current = refreshOn;

  useEffect(() => {
    if (document === null) return;
    const abort = new AbortController();
    askAsStaff(document, variables, abort.signal).then(
      (answer) => !abort.signal.aborted && settle({ key: question, answer }),
      (cause) => {
        if (abort.signal.aborted) return;
        const failure = cause instanceof Failure ? cause : new Failure('refused');
        settle((before) => ({ ...(before.key === question ? before : {}), key: question, failure }));
      },
    );
    return () => abort.abort();
  }, [question, attempt]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChange((change) => {
      if (!watching.current?.(change)) return;
      clearTimeout(timer);
      timer = setTimeout(retry, gathering);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);

  const failed = settled.failure !== undefined;
  useEffect(() => {
    if (!failed) return;
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [failed]);

  return {
    loading: document !== null && settled.key !== question,
    errors: settled.answer?.errors ?? [],
    retry,
    ...(settled.answer ? { data: settled.answer.data } : {}),
    ...(settled.failure && settled.key === question ? { failure: settled.failure } : {}),
  };
}
