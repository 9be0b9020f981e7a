import { useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import type { ResultOf, VariablesOf } from '../../../api/graphql.ts';
import { append, type ConnectionPage, nextCursor } from '../../../api/pages.ts';
import { askAsStaff } from '../useStaffQuery.ts';

interface Further<T> {
  readonly of: unknown;
  readonly pages: readonly ConnectionPage<T>[];
  readonly busy: boolean;
  readonly failure?: Failure;
}

/** Reads on in a connection as whoever has signed in; another first page starts anew. */
export function useStaffMore<D, T>(
  first: ConnectionPage<T> | null | undefined,
  document: D,
  variables: VariablesOf<D> & object,
  pick: (data: ResultOf<D>) => ConnectionPage<T> | null | undefined,
  key: (node: T) => string,
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
      const { data } = await askAsStaff(document, { ...variables, after } as VariablesOf<D>);
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
    more: after === undefined ? undefined : read,
    ...(further.failure ? { failure: further.failure } : {}),
  };
}
