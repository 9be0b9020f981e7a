import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';

type Json = Record<string, unknown>;

/** Tokens of the sample accounts, whose password is their name, for as long as they are good. */
const tokens = new Map<string, { token: string; until: number }>();

async function tokenOf(request: APIRequestContext, account: string): Promise<string> {
  const kept = tokens.get(account);
  if (kept && kept.until > Date.now()) return kept.token;
  const { keycloak } = await (await request.get('/config.json')).json();
  const address = `${keycloak.url}/realms/${keycloak.realm}/protocol/openid-connect/token`;
  const form = {
    grant_type: 'password',
    client_id: keycloak.clientId,
    username: account,
    password: account,
  };
  let token: string | undefined;
  let said = '';
  // Keycloak refuses for a moment when an account signs in several times at once.
  for (let tries = 0; tries < 5 && !token; tries++) {
    if (tries > 0) await new Promise((done) => setTimeout(done, tries * 700));
    const answer = await request.post(address, { form });
    said = await answer.text();
    token = JSON.parse(said).access_token;
  }
  if (!token) throw new Error(`${account} cannot sign in: ${said}`);
  tokens.set(account, { token, until: Date.now() + 60_000 });
  return token;
}

/** Asks the API as an account, or as everybody. */
export async function ask<R = Json>(
  request: APIRequestContext,
  account: string | undefined,
  query: string,
  variables: Json = {},
): Promise<R> {
  const token = account && (await tokenOf(request, account));
  const answer = await request.post('/graphql', {
    headers: { 'accept-language': 'zh', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    data: { query, variables },
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Takes a step as an account; fails when it is refused. Answers with the payload. */
export async function take<R = Json>(
  request: APIRequestContext,
  account: string,
  mutation: string,
  input: Json,
  fields = '',
): Promise<R> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code message } } }`;
  const data = await ask<Record<string, R & { userErrors: unknown[] }>>(request, account, query, { input });
  const payload = data[mutation];
  if (!payload || payload.userErrors.length > 0)
    throw new Error(`${mutation} by ${account}: ${JSON.stringify(payload)}`);
  return payload;
}

/** Sends a photo as an account; answers with its id. */
export async function sendPhoto(request: APIRequestContext, account: string, photo: Buffer): Promise<string> {
  const answer = await request.post('/media', {
    headers: {
      authorization: `Bearer ${await tokenOf(request, account)}`,
      'content-type': 'application/octet-stream',
    },
    data: photo,
  });
  const { id } = await answer.json();
  if (!id) throw new Error(`The photo was refused: ${answer.status()} ${await answer.text()}`);
  return id;
}

/** Sends a table or a document as an account; answers with its id. */
export async function sendFile(
  request: APIRequestContext,
  account: string,
  name: string,
  text: string,
): Promise<string> {
  const answer = await request.post(`/uploads?name=${encodeURIComponent(name)}`, {
    headers: {
      authorization: `Bearer ${await tokenOf(request, account)}`,
      'content-type': 'application/octet-stream',
    },
    data: Buffer.from(text),
  });
  const { id } = await answer.json();
  if (!id) throw new Error(`The file was refused: ${answer.status()} ${await answer.text()}`);
  return id;
}

/** The staff beside one browser. */
export interface Staff {
  /** Asks as an account; throws when there is no data. */
  ask<R>(account: string, query: string, variables?: Json): Promise<R>;
  /** Takes a step that has to be taken, under a key of its own; gives back the payload. */
  take<R>(account: string, mutation: string, input: Json, fields: string): Promise<R>;
}

export const staff = (request: APIRequestContext): Staff => ({
  ask: (account, query, variables) => ask(request, account, query, variables),
  take: (account, mutation, input, fields) =>
    take(request, account, mutation, { idempotencyKey: randomUUID(), ...input }, fields),
});
