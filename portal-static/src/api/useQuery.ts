import { useEffect, useState } from 'preact/hooks';
import { type Answer, ask, type GraphQLError, type Question } from './client.ts';
import { Failure } from './failure.ts';
import type { ResultOf, VariablesOf } from './graphql.ts';

/** Where a question stands. The last answer stays while the next one is under way, so that nothing jumps. */
export interface QueryState<R> {
  readonly loading: boolean;
  readonly data?: R;
  readonly errors: readonly GraphQLError[];
  readonly failure?: Failure;
  readonly retry: () => void;
}

type Settled<R> = { key?: string; answer?: Answer<R>; failure?: Failure };

/**
 * Asks whenever document, variables or token change, and again when the reader is back online after a failure.
 * Nothing is asked while `document` is null.
 */
export function useQuery<D>(
  document: D | null,
  variables: VariablesOf<D>,
  token?: string,
): QueryState<ResultOf<D>> {
  const [settled, settle] = useState<Settled<ResultOf<D>>>({});
  const [attempt, setAttempt] = useState(0);
  const retry = () => setAttempt((count) => count + 1);
  const key = JSON.stringify([document, variables, token, attempt]);

  useEffect(() => {
    if (document === null) return;
    const abort = new AbortController();
    const question = { document, variables, signal: abort.signal, ...(token === undefined ? {} : { token }) };
    ask<ResultOf<D>>(question as Question).then(
      (answer) => settle({ key, answer }),
      (cause) => {
        if (!abort.signal.aborted)
          settle({ key, failure: cause instanceof Failure ? cause : new Failure('refused') });
      },
    );
    return () => abort.abort();
  }, [key]);

  const failed = settled.failure !== undefined;
  const offline = settled.failure?.kind === 'offline';
  useEffect(() => {
    if (!failed) return;
    // Back online between the failure and this moment: the event has passed already.
    if (offline && navigator.onLine) retry();
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [failed, offline]);

  return {
    loading: document !== null && settled.key !== key,
    errors: settled.answer?.errors ?? [],
    retry,
    ...(settled.answer ? { data: settled.answer.data } : {}),
    ...(settled.failure && settled.key === key ? { failure: settled.failure } : {}),
  };
}
