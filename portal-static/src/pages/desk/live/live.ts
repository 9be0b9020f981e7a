import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ResultOf, VariablesOf } from '../../../api/graphql.ts';
import { follow } from '../../../api/stream.ts';
import { freshToken } from '../../../session/session.ts';
import { caseloadChangedSubscription } from '../queries.ts';

/** Where the live updates stand. */
export const liveState = signal<'off' | 'connecting' | 'on' | 'waiting'>('off');

/** Something that has happened to a problem within reach. */
export type Change = ResultOf<typeof caseloadChangedSubscription>['caseloadChanged'];

const listeners = new Set<(change: Change) => void>();
const soonest = 2_000;
const latest = 60_000;

const pause = (time: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, time);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });

/** Follows a subscription until it is aborted: reconnects, ever more patiently, with a token that is good. */
async function keepFollowing<D>(
  document: D,
  variables: VariablesOf<D>,
  next: (data: ResultOf<D>) => void,
  signal: AbortSignal,
  state: (now: 'on' | 'waiting') => void = () => undefined,
): Promise<void> {
  let wait = soonest;
  while (!signal.aborted) {
    try {
      const open = () => {
        wait = soonest;
        state('on');
      };
      await follow(document, variables as Record<string, unknown>, await freshToken(), signal, {
        open,
        next: (data) => data && next(data as ResultOf<D>),
      });
    } catch {
      // Told by the state; whatever broke, the way on is to try again.
    }
    if (signal.aborted) return;
    state('waiting');
    await pause(wait * (0.75 + Math.random() / 2), signal);
    wait = Math.min(wait * 2, latest);
  }
}

/** Keeps the desk's one connection for all problems within reach; returns what ends it. */
export function startLive(): () => void {
  const abort = new AbortController();
  liveState.value = 'connecting';
  const tell = ({ caseloadChanged }: { caseloadChanged: Change }) => {
    for (const listener of listeners) listener(caseloadChanged);
  };
  void keepFollowing(caseloadChangedSubscription, {}, tell, abort.signal, (now) => {
    liveState.value = now;
  });
  return () => {
    abort.abort();
    liveState.value = 'off';
  };
}

/** Calls whenever something happens to a problem within reach. */
export function onChange(listener: (change: Change) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows a subscription of one's own while the component is there; nothing while `document` is null. */
export function useSubscription<D>(
  document: D | null,
  variables: VariablesOf<D>,
  next: (data: ResultOf<D>) => void,
): void {
  useEffect(() => {
    if (document === null) return;
    const abort = new AbortController();
    void keepFollowing(document, variables, next, abort.signal);
    return () => abort.abort();
  }, [JSON.stringify([document, variables])]);
}
