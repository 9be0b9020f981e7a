import type { APIRequestContext } from '@playwright/test';

/** Asks the API as one of the sample accounts, whose password is their name, or as nobody. */
export async function asked<T = Record<string, unknown>>(
  request: APIRequestContext,
  username: string | undefined,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const answer = await request.post('/graphql', {
    data: { query, variables },
    headers: username ? { authorization: `Bearer ${await token(request, username)}` } : {},
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data as T;
}

/** Takes a step, and insists that it was taken; gives back the payload. */
export async function done<T = Record<string, unknown>>(
  request: APIRequestContext,
  username: string,
  mutation: string,
  type: string,
  input: Record<string, unknown>,
  result: string,
): Promise<T> {
  const data = await asked<Record<string, { userErrors: unknown[] }>>(
    request,
    username,
    `mutation($input: ${type}!) { ${mutation}(input: $input) { ${result} userErrors { code message field } } }`,
    { input },
  );
  const payload = data[mutation];
  if (!payload || payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload)}`);
  return payload as T;
}

async function token(request: APIRequestContext, username: string): Promise<string> {
  const { keycloak } = await (await request.get('/config.json')).json();
  const answer = await request.post(
    `${keycloak.url}/realms/${keycloak.realm}/protocol/openid-connect/token`,
    {
      form: { grant_type: 'password', client_id: keycloak.clientId, username, password: username },
    },
  );
  return (await answer.json()).access_token;
}

/** A word that no other test has. */
export const unguessable = (): string => Math.random().toString(36).slice(2, 10);
