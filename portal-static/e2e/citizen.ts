import { createHash, randomBytes } from 'node:crypto';
import type { APIRequestContext, Browser } from '@playwright/test';

/** A letter that no other test has, so that each finds its own. */
export const unguessable = (): string =>
  [...randomBytes(6)].map((byte) => String.fromCharCode(0x5100 + byte)).join('');

/** Asks the API as anybody. */
export async function askAnonymously<T>(
  request: APIRequestContext,
  query: string,
  variables: object,
): Promise<T> {
  const answer = await request.post('/graphql', { data: { query, variables } });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data as T;
}

/** Pays for a tip with work, as the portal does. */
async function solved(request: APIRequestContext): Promise<string | undefined> {
  const answer = await request.get('/challenge');
  if (answer.status() === 204) return undefined;
  const { algorithm, challenge, salt, signature, maxnumber } = await answer.json();
  for (let number = 0; number <= maxnumber; number++)
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge)
      return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString(
        'base64',
      );
  throw new Error('the challenge has no solution');
}

/** Sends a photo and gives back its id. */
export async function sendPhoto(request: APIRequestContext, photo: Buffer): Promise<string> {
  const answer = await request.post('/media', { data: photo, headers: { 'content-type': 'image/jpeg' } });
  return (await answer.json()).id;
}

/** Sends a tip as anybody does and gives back its tracking code. */
export async function sendTip(request: APIRequestContext, tip: object): Promise<string> {
  const { submitTip } = await askAnonymously<{
    submitTip: { trackingCode: string | null; userErrors: { message: string }[] };
  }>(
    request,
    'mutation($input: SubmitTipInput!) { submitTip(input: $input) { trackingCode userErrors { message } } }',
    {
      input: {
        category: 'E01-02',
        idempotencyKey: randomBytes(16).toString('hex'),
        challenge: await solved(request),
        ...tip,
      },
    },
  );
  if (!submitTip.trackingCode) throw new Error(JSON.stringify(submitTip.userErrors));
  return submitTip.trackingCode;
}

/** A photo of a street, drawn: nobody is in it. The blue plate lies at 0.69 to 0.8 of its width, 0.68 to 0.73 of its height. */
export async function streetPhoto(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
  await page.setContent(
    `<style>body{margin:0}</style><svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="#a9bfcb"/><rect y="260" width="640" height="140" fill="#6b7075"/><rect x="60" y="90" width="180" height="180" fill="#c9b79c"/><rect x="90" y="210" width="120" height="70" rx="10" fill="#3d4a3a"/><rect x="400" y="230" width="150" height="70" rx="12" fill="#7c2f2a"/><rect x="440" y="272" width="72" height="20" fill="#2458a6"/></svg>`,
  );
  const photo = await page.screenshot({ type: 'jpeg', quality: 90 });
  await page.close();
  return photo;
}
