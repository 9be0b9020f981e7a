import { useEffect, useState } from 'preact/hooks';

const query = () => globalThis.matchMedia?.('(min-width: 60rem)');

/** Whether list and map have room beside each other. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => query()?.matches ?? false);
  useEffect(() => {
    const room = query();
    const follow = () => setWide(room.matches);
    room?.addEventListener('change', follow);
    return () => room?.removeEventListener('change', follow);
  }, []);
  return wide;
}
