import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';

/** Staff at work beside the browser, by GraphQL: the sample accounts, whose passwords are their names. */
export interface Staff {
  /** Asks as an account; throws when there is no data. */
  ask<R>(account: string, query: string, variables?: Record<string, unknown>): Promise<R>;
  /** Takes a step that has to be taken; gives back the payload. */
  take<R>(account: string, mutation: string, input: Record<string, unknown>, fields: string): Promise<R>;
}

/** Signs in by Keycloak's direct grant, which the sample realm allows and no other does. */
export function staff(request: APIRequestContext): Staff {
  const tokens = new Map<string, Promise<string>>();
  const signIn = async (account: string): Promise<string> => {
    const { keycloak } = await (await request.get('/config.json')).json();
    const answer = await request.post(
      `${keycloak.url}/realms/${keycloak.realm}/protocol/openid-connect/token`,
      {
        form: { grant_type: 'password', client_id: keycloak.clientId, username: account, password: account },
      },
    );
    return (await answer.json()).access_token;
  };
  const tokenOf = (account: string): Promise<string> => {
    const known = tokens.get(account) ?? signIn(account);
    tokens.set(account, known);
    return known;
  };
  const ask: Staff['ask'] = async (account, query, variables = {}) => {
    const answer = await request.post('/graphql', {
      headers: { authorization: `Bearer ${await tokenOf(account)}`, 'accept-language': 'zh' },
      data: { query, variables },
    });
    const { data, errors } = await answer.json();
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const take: Staff['take'] = async (account, mutation, input, fields) => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const data = await ask<Record<string, { userErrors: unknown[] }>>(
      account,
      `mutation($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code message field } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    const payload = data[mutation];
    if (!payload || payload.userErrors.length > 0)
      throw new Error(`${mutation} by ${account}: ${JSON.stringify(payload)}`);
    return payload as never;
  };
  return { ask, take };
}
