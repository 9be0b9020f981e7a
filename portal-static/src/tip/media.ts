import { config } from '../config/config.ts';
import { locale } from '../i18n/i18n.ts';
import { Setback, setbackOf, unanswered } from './setback.ts';

/** A photo takes as long as a poor network needs; the server waits a minute for the body. */
const patience = 75_000;

/** A photo as it is sent; its key makes a second sending the same as the first. */
export interface Outgoing {
  readonly key: string;
  readonly bytes: ArrayBuffer;
}

/**
 * Sends a photo to `POST /media` and gives back its id. By XMLHttpRequest, since fetch tells nothing of how far a
 * request has come.
 *
 * @param onProgress hears the part that is sent, 0 to 1
 */
export async function sendPhoto(
  photo: Outgoing,
  onProgress: (part: number) => void = () => {},
  signal?: AbortSignal,
): Promise<string> {
  const { api } = await config();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${api}/media`);
    request.timeout = patience;
    request.setRequestHeader('content-type', 'image/jpeg');
    request.setRequestHeader('accept-language', locale);
    request.setRequestHeader('idempotency-key', photo.key);
    request.upload.onprogress = (event) =>
      onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(unanswered());
    request.ontimeout = () => reject(unanswered());
    request.onabort = () => reject(signal?.reason ?? new Setback('unreachable'));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 201 && typeof body?.id === 'string') resolve(body.id);
      else reject(setbackOf(request.status, body, request.getResponseHeader('retry-after')));
    };
    if (signal?.aborted) return reject(signal.reason);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(new Blob([photo.bytes], { type: 'image/jpeg' }));
  });
}

function parsed(text: string): { readonly id?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
