/** One page of a Relay connection, as far as reading on needs it. */
export interface ConnectionPage<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The cursor that reads on, or undefined at the end. */
export function nextCursor(page: Pick<ConnectionPage<unknown>, 'pageInfo'> | undefined): string | undefined {
  return page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
}

/** Adds a page to those read so far; what was already there (the list moved meanwhile) is not repeated. */
export function append<T>(
  read: readonly T[],
  page: ConnectionPage<T>,
  key: (node: T) => string,
): readonly T[] {
  const known = new Set(read.map(key));
  return [...read, ...page.nodes.filter((node) => !known.has(key(node)))];
}
