import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { sendPhoto } from './citizen.ts';

/** A problem as it is put on file before a story begins. */
interface Filed {
  readonly number: string;
  /** The photo's id; nobody but staff may ever see it. */
  readonly photo: string;
}

/** Puts a problem with a photo on file, as a supervisor's programme would. */
export async function fileWithPhoto(
  request: APIRequestContext,
  problem: { readonly title: string; readonly description: string },
  picture: Buffer,
): Promise<Filed> {
  const { keycloak } = await (await request.get('/config.json')).json();
  const signedIn = await request.post(
    `${keycloak.url}/realms/${keycloak.realm}/protocol/openid-connect/token`,
    {
      form: {
        grant_type: 'password',
        client_id: keycloak.clientId,
        username: 'supervisor',
        password: 'supervisor',
      },
    },
  );
  const { access_token: token } = await signedIn.json();
  const photo = await sendPhoto(request, picture, token);
  const answer = await request.post('/graphql', {
    headers: { authorization: `Bearer ${token}` },
    data: {
      query:
        'mutation($input: FileProblemInput!) { fileProblem(input: $input) { problem { number } userErrors { message } } }',
      variables: {
        input: {
          category: 'E01-02',
          source: 'PATROL',
          address: '咸安区永安大道12号路口',
          location: { latitude: 29.8415, longitude: 114.3222 },
          territory: 'XN-XA',
          sample: true,
          photos: [photo],
          idempotencyKey: randomUUID(),
          ...problem,
        },
      },
    },
  });
  const { data, errors } = await answer.json();
  if (!data?.fileProblem.problem) throw new Error(JSON.stringify(errors ?? data));
  return { number: data.fileProblem.problem.number, photo };
}
