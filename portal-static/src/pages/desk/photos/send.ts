import { Failure } from '../../../api/failure.ts';
import { config } from '../../../config/config.ts';
import { locale } from '../../../i18n/i18n.ts';
import { freshToken } from '../../../session/session.ts';

const patience = 60_000;
const waits = [1_000, 3_000, 8_000, 20_000];

/** Waits, or shorter when the network comes back. */
function pause(time: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, time);
    addEventListener('online', done);
  });
}

async function attempt(blob: Blob, key: string): Promise<{ id: string } | { again: boolean; why?: string }> {
  const { api } = await config();
  const token = await freshToken();
  const response = await fetch(`${api}/media`, {
    method: 'POST',
    body: blob,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': locale,
      'content-type': blob.type || 'application/octet-stream',
      'idempotency-key': key,
    },
    signal: AbortSignal.timeout(patience),
  });
  const body = (await response.json().catch(() => ({}))) as {
    id?: string;
    errors?: readonly { message?: string }[];
  };
  if (body.id) return { id: body.id };
  const why = body.errors?.[0]?.message;
  return { again: response.status >= 500 || response.status === 429, ...(why ? { why } : {}) };
}

/**
 * Sends a photo and answers with its id. Tries again while the network or the server is the reason, always under the
 * same key. Throws a {@link Failure} with the API's own words when it is refused.
 */
export async function sendPhoto(blob: Blob, key: string): Promise<string> {
  for (const wait of [...waits, undefined]) {
    let last: Failure;
    try {
      const answer = await attempt(blob, key);
      if ('id' in answer) return answer.id;
      last = new Failure(answer.again ? 'unreachable' : 'refused', answer.why);
    } catch (cause) {
      last = cause instanceof Failure ? cause : new Failure(navigator.onLine ? 'unreachable' : 'offline');
    }
    if (wait === undefined || last.kind === 'refused' || last.kind === 'expired') throw last;
    await pause(wait);
  }
  throw new Failure('unreachable');
}
