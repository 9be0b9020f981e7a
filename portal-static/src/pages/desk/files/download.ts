import { Failure } from '../../../api/failure.ts';
import { config } from '../../../config/config.ts';
import { locale } from '../../../i18n/i18n.ts';
import { freshToken } from '../../../session/session.ts';

/** Asks a path of the API with the token, which must not stand in an address. Throws a {@link Failure}. */
export async function askPath(path: string, init: RequestInit = {}): Promise<Response> {
  const { api } = await config();
  const token = await freshToken();
  let response: Response;
  try {
    response = await fetch(`${api}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}`, 'accept-language': locale },
    });
  } catch {
    throw new Failure(navigator.onLine ? 'unreachable' : 'offline');
  }
  if (response.ok) return response;
  const body = (await response.json().catch(() => ({}))) as { errors?: readonly { message?: string }[] };
  const kind = response.status === 403 ? 'forbidden' : response.status >= 500 ? 'unreachable' : 'refused';
  throw new Failure(kind, body.errors?.[0]?.message);
}

/** Saves bytes under a name, as a link to a file would. */
export function save(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves a file of the API that only staff may read. */
export async function download(path: string, name: string): Promise<void> {
  save(await (await askPath(path)).blob(), name);
}

/** Uploads a file for an import and answers with its id. */
export async function upload(file: File): Promise<string> {
  const response = await askPath(`/uploads?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': file.type || 'application/octet-stream' },
  });
  return ((await response.json()) as { id: string }).id;
}
