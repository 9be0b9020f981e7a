import { Failure } from '../../../api/failure.ts';
import { config } from '../../../config/config.ts';
import { locale } from '../../../i18n/i18n.ts';

/** A large file on a slow line. */
const patience = 120_000;

interface Sending {
  readonly token: string;
  readonly key?: string;
}

async function send(path: string, body: Blob, { token, key }: Sending): Promise<string> {
  const { api } = await config();
  let response: Response;
  try {
    response = await fetch(`${api}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': locale,
        'content-type': 'application/octet-stream',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body,
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    throw new Failure(navigator.onLine ? 'unreachable' : 'offline');
  }
  const answer = (await response.json().catch(() => ({}))) as {
    id?: string;
    errors?: readonly { message: string }[];
  };
  if (response.ok && answer.id) return answer.id;
  if (response.status >= 500) throw new Failure('unreachable');
  throw new Failure('refused', answer.errors?.[0]?.message);
}

/** Sends a table to be named in an import; answers its id. The file stays with the reader. */
export const sendTable = (name: string, body: Blob, token: string): Promise<string> =>
  send(`/uploads?name=${encodeURIComponent(name)}`, body, { token });

/** Sends a photo; with the same key it may be sent again. Answers its id. */
export const sendPhoto = (body: Blob, key: string, token: string): Promise<string> =>
  send('/media', body, { token, key });
