import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../../api/failure.ts';
import type { ResultOf, VariablesOf } from '../../api/graphql.ts';
import { append, type ConnectionPage, nextCursor } from '../../api/pages.ts';
import { onChange } from './live/live.ts';
import { askAsStaff, failureOf } from './useStaffQuery.ts';

interface Read<T> {
  readonly of: string;
  readonly nodes: readonly T[];
  readonly after?: string | undefined;
}

interface Options {
  /** How many a page holds; 20 when absent. */
  readonly size?: number;
  /** Reads anew whenever something happens to a problem within reach. */
  readonly live?: boolean;
  /** Reads anew each so many milliseconds while somebody looks. */
  readonly every?: number;
}

const most = 100;
const gathering = 800;

/**
 * A list read page by page as whoever has signed in. Reading it anew keeps as many as were read before, in their
 * place, so that nobody loses the row that they are at.
 */
export function usePages<D, T>(
  document: D | null,
  variables: Omit<VariablesOf<D>, 'first' | 'after'>,
  pick: (data: ResultOf<D>) => ConnectionPage<T> | null | undefined,
  key: (node: T) => string,
  { size = 20, live = false, every }: Options = {},
) {
  const question = JSON.stringify([document, variables]);
  const [read, setRead] = useState<Read<T>>({ of: '', nodes: [] });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [attempt, setAttempt] = useState(0);
  const running = useRef<AbortController | undefined>(undefined);
  const now = useRef(read);
  now.current = read;

  const get = async (first: number, after?: string) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setBusy(true);
    try {
      const asked = { ...variables, first, after } as unknown as VariablesOf<D>;
      const { data, errors } = await askAsStaff(document as D, asked, abort.signal);
      const page = pick(data);
      if (!page) throw errors[0] ? failureOf(errors[0]) : new Failure('refused');
      if (abort.signal.aborted) return;
      const before = after === undefined ? [] : now.current.nodes;
      setRead({ of: question, nodes: append(before, page, key), after: nextCursor(page) });
      setFailure(undefined);
    } catch (cause) {
      if (!abort.signal.aborted) setFailure(cause instanceof Failure ? cause : new Failure('refused'));
    } finally {
      if (running.current === abort) setBusy(false);
    }
  };
  const anew = useRef(() => {});
  anew.current = () => {
    if (document !== null && !running.current?.signal.aborted && !busy)
      void get(Math.min(most, Math.max(size, now.current.nodes.length)));
  };

  useEffect(() => {
    if (document !== null) void get(size);
    return () => running.current?.abort();
  }, [question, attempt]);

  useEffect(() => {
    if (!live && every === undefined) return;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = live
      ? onChange(() => {
          clearTimeout(soon);
          soon = setTimeout(() => anew.current(), gathering);
        })
      : () => {};
    const clock =
      every === undefined ? undefined : setInterval(() => !window.document.hidden && anew.current(), every);
    return () => {
      clearTimeout(soon);
      clearInterval(clock);
      stop();
    };
  }, [live, every]);

  const fresh = read.of === question;
  const { after } = read;
  return {
    nodes: read.nodes,
    /** Nothing of this list is there yet; what is shown may be of the one before. */
    loading: document !== null && !fresh && !failure,
    busy,
    retry: () => setAttempt(attempt + 1),
    refresh: () => anew.current(),
    more: fresh && after !== undefined ? () => get(size, after) : undefined,
    ...(failure ? { failure } : {}),
  };
}
