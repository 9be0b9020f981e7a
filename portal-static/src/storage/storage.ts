/** A few words kept in the browser. Where that is forbidden nothing is kept, and nothing breaks. */
export interface Notes {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  remove(name: string): void;
}

/** Notes in a storage of the browser, which may throw as soon as it is looked at. */
export function notesIn(storage: () => Storage): Notes {
  const attempt = <T>(step: (store: Storage) => T): T | undefined => {
    try {
      return step(storage());
    } catch {
      return undefined;
    }
  };
  return {
    get: (name) => attempt((store) => store.getItem(name)) ?? undefined,
    set: (name, value) => void attempt((store) => store.setItem(name, value)),
    remove: (name) => void attempt((store) => store.removeItem(name)),
  };
}

/** Kept until the reader clears it. */
export const lasting = notesIn(() => localStorage);
/** Kept until the tab is closed. */
export const passing = notesIn(() => sessionStorage);
