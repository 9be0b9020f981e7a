import type { ComponentChild } from 'preact';

/** One state of a component that is worth looking at; `components.html` shows them all. */
export interface Example {
  readonly name: string;
  readonly draw: () => ComponentChild;
}

export type Examples = readonly Example[];
