import { useState } from 'preact/hooks';
import { type Answer, ask, type Question } from './client.ts';
import { Failure } from './failure.ts';
import type { ResultOf, VariablesOf } from './graphql.ts';
import { append, type ConnectionPage, nextCursor } from './pages.ts';

interface Further<T> {
  readonly of: unknown;
  readonly pages: readonly ConnectionPage<T>[];
  readonly busy: boolean;
  readonly failure?: Failure;
}

/** The connection in an answer. */
type Pick<D, T> = (data: ResultOf<D>) => ConnectionPage<T> | null | undefined;

/**
 * Reads on in a connection whose first page is already there. `more` is undefined at the end; after a failure it tries
 * the same page again. Another first page starts anew. `asking` asks otherwise than anonymously.
 */
export function useMore<D, T>(
  first: ConnectionPage<T> | null | undefined,
  document: D,
  variables: VariablesOf<D> & object,
  pick: Pick<D, T>,
  key: (node: T) => string,
  asking: (question: Question) => Promise<Answer<ResultOf<D>>> = ask,
) {
  const [kept, keep] = useState<Further<T>>({ of: first, pages: [], busy: false });
  const further: Further<T> = kept.of === first ? kept : { of: first, pages: [], busy: false };
  const nodes = [...(first ? [first] : []), ...further.pages].reduce<readonly T[]>(
    (read, page) => append(read, page, key),
    [],
  );
  const after = nextCursor(further.pages.at(-1) ?? first ?? undefined);

  const read = async () => {
    keep({ ...further, busy: true });
    try {
      const { data } = await asking({
        document,
        variables: { ...variables, after },
      });
      const page = pick(data);
      if (!page) throw new Failure('unreachable');
      keep({ of: first, pages: [...further.pages, page], busy: false });
    } catch (cause) {
      keep({ ...further, busy: false, failure: cause instanceof Failure ? cause : new Failure('refused') });
    }
  };
  return {
    nodes,
    busy: further.busy,
    /** How many pages were read besides the first. */
    further: further.pages.length,
    more: after === undefined ? undefined : read,
    ...(further.failure ? { failure: further.failure } : {}),
  };
}
