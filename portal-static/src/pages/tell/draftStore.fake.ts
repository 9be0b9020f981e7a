/**
 * As little of IndexedDB as the draft needs, in memory, for tests without a browser; that the real one keeps a draft
 * through a closed page is shown by the browser test.
 */
export function fakeIndexedDb(): IDBFactory {
  const stores = new Map<string, Map<string, unknown>>();
  const later = (step: () => void) => queueMicrotask(step);
  const answer = <T>(result: T, before?: (request: { result: T }) => void) => {
    const request: { result: T; onsuccess?: () => void; onupgradeneeded?: () => void } = { result };
    later(() => {
      before?.(request);
      request.onsuccess?.();
    });
    return request;
  };
  const storeOf = (name: string) => {
    const entries = stores.get(name);
    if (!entries) throw new Error(`no store ${name}`);
    return {
      get: (key: string) => answer(structuredClone(entries.get(key))),
      put: (value: unknown, key: string) => void entries.set(key, structuredClone(value)),
      delete: (key: string) => void entries.delete(key),
      clear: () => entries.clear(),
    };
  };
  const database = {
    createObjectStore: (name: string) => stores.set(name, new Map()),
    transaction: () => {
      const transaction: { objectStore: typeof storeOf; oncomplete?: () => void } = { objectStore: storeOf };
      later(() => transaction.oncomplete?.());
      return transaction;
    },
  };
  const open = () => {
    const request = answer(database, () => {
      if (stores.size === 0) request.onupgradeneeded?.();
    });
    return request;
  };
  return { open } as unknown as IDBFactory;
}
