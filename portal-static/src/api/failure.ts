import type { MessageKey } from '../i18n/i18n.ts';

/**
 * Why there is no answer, as far as it matters to a reader: they are offline, the server cannot be reached, it
 * refused what was asked, the thing does not exist, their account may not, or their sign-in has run out.
 */
export type FailureKind =
  | 'offline'
  | 'unreachable'
  | 'refused'
  | 'notFound'
  | 'searchDown'
  | 'signInDown'
  | 'forbidden'
  | 'expired';

export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    /** What the server said, in the reader's language. */
    readonly detail?: string,
    /** The server's code for it: FORBIDDEN, UNAUTHENTICATED … */
    readonly code?: string,
  ) {
    super(detail ?? kind);
  }
}

/** Title and advice for a failure. */
export function explain(kind: FailureKind): { title: MessageKey; advice: MessageKey } {
  return { title: `failure.${kind}.title`, advice: `failure.${kind}.advice` };
}
