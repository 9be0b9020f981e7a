import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';

interface Props<V> {
  readonly initial: V;
  readonly draw: (value: V, set: (value: V) => void) => ComponentChild;
}

/** Keeps a value for an example or a test of something that leaves its value to its owner. */
export function Kept<V>({ initial, draw }: Props<V>) {
  const [value, set] = useState<V>(initial);
  return <>{draw(value, (next) => set(() => next))}</>;
}
