import { useCallback, useEffect, useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import type { ResultOf, VariablesOf } from '../../../api/graphql.ts';
import { type ConnectionPage, nextCursor } from '../../../api/pages.ts';
import { askAsStaff } from '../useStaffQuery.ts';

interface State<T> {
  readonly all?: readonly T[];
  readonly failure?: Failure;
}

/** The whole of a list that is read a page at a time, for what is seldom long; read anew by `reload`. */
export function useAll<D, T>(
  document: D,
  variables: VariablesOf<D> & object,
  pick: (data: ResultOf<D>) => ConnectionPage<T> | null,
) {
  const [state, setState] = useState<State<T>>({});
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(variables);
  useEffect(() => {
    const abort = new AbortController();
    const read = async () => {
      const all: T[] = [];
      let after: string | undefined;
      do {
        const { data, errors } = await askAsStaff(document, { ...variables, after }, abort.signal);
        const page = pick(data);
        if (!page) throw new Failure('refused', errors[0]?.message);
        all.push(...page.nodes);
        after = nextCursor(page);
      } while (after !== undefined);
      setState({ all });
    };
    read().catch((cause) => {
      if (abort.signal.aborted) return;
      const failure = cause instanceof Failure ? cause : new Failure('refused');
      setState((before) => ({ ...before, failure }));
    });
    return () => abort.abort();
  }, [asked, turn]);
  return { ...state, reload: useCallback(() => setTurn((count) => count + 1), []) };
}
