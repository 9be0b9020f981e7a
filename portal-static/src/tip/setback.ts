/**
 * Why something could not be sent, by what helps: a connection, patience, another content, or nothing that this
 * browser can do.
 */
export type SetbackKind = 'offline' | 'unreachable' | 'wait' | 'refused' | 'insecure';

/** What keeps something from being sent. All but `refused` and `insecure` pass by themselves. */
export class Setback extends Error {
  constructor(
    readonly kind: SetbackKind,
    /** What the server said, in the reader's language. */
    readonly detail?: string,
    readonly code?: string,
    /** Seconds after which it makes sense to try again. */
    readonly seconds?: number,
  ) {
    super(detail ?? kind);
  }
}

/** No answer: without a network, or with a server that cannot be reached. */
export const unanswered = (): Setback => new Setback(navigator.onLine ? 'unreachable' : 'offline');

interface ErrorBody {
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: { readonly code?: string; readonly retryAfter?: number };
  }[];
}

/** What a refusal over HTTP means; a code with `retryAfter` asks for patience. */
export function setbackOf(status: number, body: unknown, retryAfter: string | null): Setback {
  const [error] = (body as ErrorBody | null)?.errors ?? [];
  const said = error?.extensions?.retryAfter ?? Number(retryAfter ?? Number.NaN);
  const seconds = Number.isFinite(said) && said > 0 ? Math.ceil(said) : undefined;
  const code = error?.extensions?.code;
  if (status === 429 || (status < 500 && seconds !== undefined))
    return new Setback('wait', error?.message, code, seconds ?? 10);
  if (status >= 500 || status === 408) return new Setback('unreachable', undefined, code, seconds);
  return new Setback('refused', error?.message, code);
}
