import { useEffect, useRef, useState } from 'preact/hooks';
import type { TrayPhoto } from '../../components/PhotoTray/PhotoTray.tsx';
import { newKey } from '../../tip/key.ts';
import { sendPhoto } from '../../tip/media.ts';
import type { Picture } from '../../tip/picture.ts';

interface Kept extends TrayPhoto {
  readonly bytes: ArrayBuffer;
  /** Its id at the server, once it is there. */
  readonly media?: string;
}

/** The photos of a message, in memory: sent once each, however often sending is tried. */
export function useMessagePhotos() {
  const [list, setList] = useState<readonly Kept[]>([]);
  const [sending, setSending] = useState<{ readonly n: number; readonly of: number }>();
  const newest = useRef(list);
  newest.current = list;
  const change = (next: readonly Kept[]) => {
    newest.current = next;
    setList(next);
  };
  const release = (photos: readonly Kept[]) => {
    for (const { url } of photos) if (url) URL.revokeObjectURL(url);
  };
  useEffect(() => () => release(newest.current), []);
  return {
    list,
    sending,
    add: ({ bytes }: Picture, original: number) => {
      const url = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      change([...newest.current, { id: newKey(), url, size: bytes.byteLength, original, bytes }]);
    },
    remove: (id: string) => {
      release(newest.current.filter((photo) => photo.id === id));
      change(newest.current.filter((photo) => photo.id !== id));
    },
    clear: () => {
      release(newest.current);
      change([]);
    },
    /** Sends those that are not there yet, and gives back the ids of all. */
    send: async (): Promise<readonly string[]> => {
      const ids: string[] = [];
      try {
        for (const [at, photo] of newest.current.entries()) {
          setSending({ n: at + 1, of: newest.current.length });
          const media = photo.media ?? (await sendPhoto({ key: photo.id, bytes: photo.bytes }));
          ids.push(media);
          change(newest.current.map((each) => (each.id === photo.id ? { ...each, media } : each)));
        }
        return ids;
      } finally {
        setSending(undefined);
      }
    },
  };
}
