import { useEffect, useState } from 'preact/hooks';
import type { ResultOf, VariablesOf } from './graphql.ts';
import { follow } from './stream.ts';

const soonest = 5_000;
const latest = 300_000;
/** How long a page is looked at before it is followed: most are left sooner. */
const settled = 1_500;

/**
 * Counts what a public subscription told of since something was read, each thing once. It is followed while the page is
 * in view; when the connection breaks, ever more patiently again. Nothing is followed while `since` is undefined.
 */
export function useChanges<D>(
  document: D,
  variables: VariablesOf<D> & object,
  since: unknown,
  key: (data: ResultOf<D>) => string,
): number {
  const [heard, hear] = useState<{ since: unknown; keys: ReadonlySet<string> }>();
  const asked = JSON.stringify(variables);

  useEffect(() => {
    if (since === undefined) return;
    let wait = soonest;
    let connection: AbortController | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = (data: unknown) => {
      if (!data) return;
      const told = key(data as ResultOf<D>);
      hear((known) => ({ since, keys: new Set([...(known?.since === since ? known.keys : []), told]) }));
    };
    const connect = async () => {
      const own = new AbortController();
      connection = own;
      const open = () => {
        wait = soonest;
      };
      try {
        await follow(document, JSON.parse(asked), undefined, own.signal, { open, next });
      } catch {
        // Whatever broke, the way on is to try again.
      }
      if (own.signal.aborted) return;
      timer = setTimeout(connect, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, latest);
    };
    const stop = () => {
      clearTimeout(timer);
      connection?.abort();
    };
    const watch = () => {
      stop();
      if (!globalThis.document.hidden) timer = setTimeout(connect, settled);
    };
    watch();
    globalThis.document.addEventListener('visibilitychange', watch);
    return () => {
      stop();
      globalThis.document.removeEventListener('visibilitychange', watch);
    };
  }, [asked, since]);

  return heard && heard.since === since ? heard.keys.size : 0;
}
