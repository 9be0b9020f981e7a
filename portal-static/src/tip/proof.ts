import { within } from '../api/within.ts';
import { config } from '../config/config.ts';
import { locale } from '../i18n/i18n.ts';
import type { ProofNews } from './proof.worker.ts';
import { Setback, setbackOf, unanswered } from './setback.ts';
import type { Challenge } from './solve.ts';

/**
 * Fetches a challenge and solves it beside the page, in a worker, so that a slow phone stays usable; undefined when
 * the server asks for none.
 */
export async function prove(
  onProgress: (part: number) => void = () => {},
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { api } = await config();
  let response: Response;
  try {
    response = await fetch(`${api}/challenge`, {
      headers: { 'accept-language': locale },
      cache: 'no-store',
      signal: within(20_000, signal),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw unanswered();
  }
  if (response.status === 204) return undefined;
  const body = await response.json().catch(() => null);
  if (!response.ok || body === null)
    throw setbackOf(response.ok ? 503 : response.status, body, response.headers.get('retry-after'));
  // Browsers give this to pages that came over https only.
  if (!globalThis.crypto?.subtle) throw new Setback('insecure');
  return solvedBeside(body as Challenge, onProgress, signal);
}

function solvedBeside(
  challenge: Challenge,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<ProofNews>) => {
      if ('part' in data) onProgress(data.part);
      else if (data.solution === undefined) end(() => reject(new Setback('unreachable')));
      else {
        const { solution } = data;
        end(() => resolve(solution));
      }
    };
    // The worker's file could not be loaded, most likely for want of a network.
    worker.onerror = () => end(() => reject(unanswered()));
    signal?.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true });
    worker.postMessage(challenge);
  });
}
