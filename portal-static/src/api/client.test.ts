import { afterEach, expect, test, vi } from 'vitest';
import { ask, httpRequest } from './client.ts';
import { graphql } from './graphql.ts';

const document = graphql(`query Who { viewer { signedIn } }`);

afterEach(() => vi.unstubAllGlobals());

function answering(response: () => Promise<Response>) {
  vi.stubGlobal('fetch', (url: string) =>
    url.includes('config.json') ? Promise.resolve(Response.json({ api: '' })) : response(),
  );
}

test('an anonymous question is an address that can be cached', () => {
  const [url, init] = httpRequest('http://api', { document, variables: { a: '赤' } });
  expect(init.method).toBeUndefined();
  const asked = new URL(url);
  expect(asked.pathname).toBe('/graphql');
  expect(asked.searchParams.get('query')).toBe('query Who{viewer{signedIn}}');
  expect(asked.searchParams.get('variables')).toBe('{"a":"赤"}');
});

test('a question with a token keeps out of addresses', () => {
  const [url, init] = httpRequest('', { document, variables: {}, token: 'secret' });
  expect(url).toBe('/graphql');
  expect(init.method).toBe('POST');
  expect(init.headers).toMatchObject({ authorization: 'Bearer secret' });
});

test('a partial answer keeps its data and its errors', async () => {
  answering(async () => Response.json({ data: { search: null }, errors: [{ message: 'x' }] }));
  expect(await ask({ document, variables: {} })).toEqual({
    data: { search: null },
    errors: [{ message: 'x' }],
  });
});

test.each([
  ['the connection is refused', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
  ['a gateway answers for the API', async () => new Response('<html>', { status: 503 }), 'unreachable'],
  ['something else answers', async () => new Response('<html>'), 'unreachable'],
  [
    'the API refuses',
    async () => Response.json({ errors: [{ message: '查询过大' }] }, { status: 400 }),
    'refused',
  ],
])('when %s, the reader is told the right thing', async (_, response, kind) => {
  answering(response as () => Promise<Response>);
  await expect(ask({ document, variables: {} })).rejects.toMatchObject({ kind });
});

test('being offline is told apart from a dead server', async () => {
  answering(() => Promise.reject(new TypeError('Failed to fetch')));
  vi.stubGlobal('navigator', { onLine: false });
  await expect(ask({ document, variables: {} })).rejects.toMatchObject({ kind: 'offline' });
});
