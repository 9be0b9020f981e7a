import type { Draft } from './draft.ts';

/** Keeps one draft and its pictures on the device, through a closed browser and without a network. */
export interface DraftStore {
  read(): Promise<Draft | undefined>;
  write(draft: Draft): Promise<void>;
  picture(id: string): Promise<ArrayBuffer | undefined>;
  keepPicture(id: string, bytes: ArrayBuffer): Promise<void>;
  dropPicture(id: string): Promise<void>;
  /** Forgets everything. */
  erase(): Promise<void>;
}

const drafts = 'draft';
const pictures = 'pictures';
const only = 'only';

/** A step of IndexedDB as a promise. */
function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open('sunboard.tell', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(drafts);
    request.result.createObjectStore(pictures);
  };
  return done(request);
}

/**
 * The store in a browser's IndexedDB; pictures as plain bytes, since some browsers lose blobs there. Rejects where the
 * browser keeps nothing, as some do in private windows.
 */
export async function openDraftStore(factory: IDBFactory = indexedDB): Promise<DraftStore> {
  const database = await opened(factory);
  const read = <T>(store: string, key: string): Promise<T | undefined> =>
    done(database.transaction(store).objectStore(store).get(key));
  const change = (stores: string[], step: (of: (name: string) => IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(stores, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
      step((name) => transaction.objectStore(name));
    });
  return {
    read: () => read(drafts, only),
    write: (draft) => change([drafts], (store) => store(drafts).put(draft, only)),
    picture: (id) => read(pictures, id),
    keepPicture: (id, bytes) => change([pictures], (store) => store(pictures).put(bytes, id)),
    dropPicture: (id) => change([pictures], (store) => store(pictures).delete(id)),
    erase: () =>
      change([drafts, pictures], (store) => {
        store(drafts).clear();
        store(pictures).clear();
      }),
  };
}

/** Keeps nothing beyond this page, where the browser allows no more. */
export function passingDraftStore(): DraftStore {
  let kept: Draft | undefined;
  const bytes = new Map<string, ArrayBuffer>();
  return {
    read: async () => kept,
    write: async (draft) => {
      kept = draft;
    },
    picture: async (id) => bytes.get(id),
    keepPicture: async (id, picture) => {
      bytes.set(id, picture);
    },
    dropPicture: async (id) => {
      bytes.delete(id);
    },
    erase: async () => {
      kept = undefined;
      bytes.clear();
    },
  };
}
