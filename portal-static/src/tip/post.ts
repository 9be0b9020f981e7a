import { httpRequest, type Question } from '../api/client.ts';
import { within } from '../api/within.ts';
import { config } from '../config/config.ts';
import type { Lang } from '../i18n/i18n.ts';
import { Setback, setbackOf, unanswered } from './setback.ts';

const patience = 30_000;

/** A question that is asked anonymously in a body, in the page's language unless another is named. */
export type Posted = Omit<Question, 'post' | 'token'> & { readonly language?: Lang };

/** Asks in a body, never in an address. Throws a {@link Setback} that says what helps. */
export async function post<R>({ language, ...question }: Posted): Promise<R> {
  const [url, init] = httpRequest((await config()).api, { ...question, post: true });
  const headers = { ...init.headers, ...(language ? { 'accept-language': language } : {}) };
  const signal = within(patience, question.signal);
  let response: Response;
  let body: { data?: R | null } | null;
  try {
    response = await fetch(url, { ...init, headers, signal, cache: 'no-store' });
    body = await response.json().catch(() => null);
  } catch (cause) {
    if (question.signal?.aborted) throw cause;
    throw unanswered();
  }
  if (body?.data != null) return body.data;
  if (body === null && response.ok) throw new Setback('unreachable');
  throw setbackOf(response.status, body, response.headers.get('retry-after'));
}
