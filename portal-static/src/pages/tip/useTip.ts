import { useEffect, useRef, useState } from 'preact/hooks';
import type { ResultOf } from '../../api/graphql.ts';
import { nextCursor } from '../../api/pages.ts';
import { follow } from '../../api/stream.ts';
import { apiLang } from '../../i18n/i18n.ts';
import { post } from '../../tip/post.ts';
import { Setback } from '../../tip/setback.ts';
import { type Tip, tipChangedSubscription, tipQuery } from './queries.ts';

/** Where a tip stands for whoever looks at it. */
export interface TipState {
  readonly tip?: Tip;
  /** There is none of that code, or none any more: nobody can tell which. */
  readonly missing: boolean;
  readonly setback?: Setback;
  readonly loading: boolean;
  /** Whether news arrive by themselves at the moment. */
  readonly live: boolean;
}

/** Reads the tip with all of its timeline and messages. */
async function read(code: string, signal: AbortSignal): Promise<Tip | null> {
  const page = async (timeline?: string, messages?: string) =>
    (
      await post<ResultOf<typeof tipQuery>>({
        document: tipQuery,
        variables: { code, lang: apiLang, timeline, messages },
        signal,
      })
    ).tip;
  let tip = await page();
  for (;;) {
    const timeline = tip ? nextCursor(tip.timeline) : undefined;
    const messages = tip ? nextCursor(tip.messages) : undefined;
    if (!tip || (!timeline && !messages)) return tip;
    const further = await page(
      timeline ?? tip.timeline.pageInfo.endCursor ?? undefined,
      messages ?? tip.messages.pageInfo.endCursor ?? undefined,
    );
    if (!further) return tip;
    tip = {
      ...further,
      timeline: { ...further.timeline, nodes: [...tip.timeline.nodes, ...further.timeline.nodes] },
      messages: { ...further.messages, nodes: [...tip.messages.nodes, ...further.messages.nodes] },
    };
  }
}

const longestPause = 60_000;

/** Waits, but no longer than until the network is back. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}

/** Tells of changes until it is aborted, coming back after whatever breaks. */
async function listen(
  code: string,
  heard: { readonly changed: () => void; readonly live: (live: boolean) => void },
  signal: AbortSignal,
): Promise<void> {
  let wait = 2000;
  while (!signal.aborted) {
    try {
      await follow(tipChangedSubscription, { code }, undefined, signal, {
        open: () => {
          // Something may have happened while nobody listened.
          if (wait > 2000) heard.changed();
          wait = 2000;
          heard.live(true);
        },
        next: heard.changed,
      });
    } catch {
      // Whatever broke, the way on is to come back; the page says that it is not live.
    }
    if (signal.aborted) return;
    heard.live(false);
    await pause(wait, signal);
    wait = Math.min(longestPause, wait * 2);
  }
}

/** A tip by its code, as it is now and whenever it changes; `refresh` asks again at once. */
export function useTip(code: string): TipState & { readonly refresh: () => void } {
  const [state, setState] = useState<TipState>({ missing: false, loading: true, live: false });
  const [asked, setAsked] = useState(0);
  const refresh = useRef(() => setAsked((count) => count + 1)).current;

  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    read(code, abort.signal).then(
      (tip) =>
        setState(({ live }) => ({ loading: false, live, missing: tip === null, ...(tip ? { tip } : {}) })),
      (cause) => {
        if (abort.signal.aborted) return;
        const setback = cause instanceof Setback ? cause : new Setback('unreachable');
        setState((before) => ({ ...before, loading: false, setback }));
      },
    );
    return () => abort.abort();
  }, [code, asked]);

  const found = state.tip !== undefined;
  useEffect(() => {
    if (!found) return;
    const abort = new AbortController();
    const live = (now: boolean) => setState((before) => ({ ...before, live: now }));
    void listen(code, { changed: refresh, live }, abort.signal);
    return () => abort.abort();
  }, [code, found]);

  const failed = state.setback !== undefined && state.setback.kind !== 'wait';
  useEffect(() => {
    if (!failed) return;
    addEventListener('online', refresh);
    return () => removeEventListener('online', refresh);
  }, [failed]);
  return { ...state, refresh };
}
