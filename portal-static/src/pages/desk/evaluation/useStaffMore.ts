import { useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import type { ResultOf, VariablesOf } from '../../../api/graphql.ts';
import { append, type ConnectionPage, nextCursor } from '../../../api/pages.ts';
import { askAsStaff, failureOf, useStaffQuery } from '../useStaffQuery.ts';

interface Further<T> {
  readonly of: unknown;
  readonly pages: readonly ConnectionPage<T>[];
  readonly busy: boolean;
  readonly failure?: Failure;
}

/**
 * A list that staff may read: its first page whenever the question changes, more pages when they are asked for. `page`
 * is undefined until something has arrived, null where it is none of one's business.
 */
export function useStaffList<D, T>(
  document: D | null,
  variables: VariablesOf<D> & object,
  pick: (data: ResultOf<D>) => ConnectionPage<T> | null | undefined,
  key: (node: T) => string,
) {
  const { data, loading, failure, errors, retry } = useStaffQuery(document, variables as VariablesOf<D>);
  const first = data && pick(data);
  const [kept, keep] = useState<Further<T>>({ of: first, pages: [], busy: false });
  const further: Further<T> = kept.of === first ? kept : { of: first, pages: [], busy: false };
  const nodes = [...(first ? [first] : []), ...further.pages].reduce<readonly T[]>(
    (read, page) => append(read, page, key),
    [],
  );
  const after = nextCursor(further.pages.at(-1) ?? first ?? undefined);

  const read = async () => {
    if (document === null) return;
    keep({ ...further, busy: true });
    try {
      const answer = await askAsStaff(document, { ...variables, after } as VariablesOf<D>);
      const page = pick(answer.data);
      if (!page) throw new Failure('unreachable');
      keep({ of: first, pages: [...further.pages, page], busy: false });
    } catch (cause) {
      keep({ ...further, busy: false, failure: cause instanceof Failure ? cause : new Failure('refused') });
    }
  };
  const refused = !first && errors[0] ? failureOf(errors[0]) : undefined;
  return {
    page: first,
    nodes,
    loading,
    retry,
    failure: failure ?? refused,
    more: { more: after === undefined ? undefined : read, busy: further.busy, failure: further.failure },
  };
}
