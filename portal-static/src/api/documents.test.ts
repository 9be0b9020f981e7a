// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { httpRequest } from './client.ts';
import { print } from './graphql.ts';

const folder = resolve(import.meta.dirname, '../../../api/src/main/resources/graphql');
const schema = buildSchema(
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphqls'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n'),
);

/** What servers accept by default in one request line, with room to spare. */
const longestAddress = 3500;

/** Every operation that a file named like `queries.ts` exports; fragments are checked by what uses them. */
const operations = Object.entries(
  import.meta.glob<Record<string, unknown>>('../**/*{queries,Queries,commands,Commands}.ts', { eager: true }),
).flatMap(([path, room]) =>
  Object.entries(room)
    .filter(([, value]) => Array.isArray(value) && /^(query|mutation|subscription)\b/.test(print(value)))
    .map(([name, document]) => ({ name: `${path.replace('../', '')} ${name}`, document })),
);

test('there is something to check', () => expect(operations.length).toBeGreaterThan(5));

describe.each(operations)('$name', ({ name, document }) => {
  test("is valid against the API's schema", () => {
    expect(validate(schema, parse(print(document))).map(({ message }) => message)).toEqual([]);
  });

  // Staff's questions are sent with a token and so in a body.
  const addressed = print(document).startsWith('query') && !name.startsWith('pages/desk/');
  test.runIf(addressed)('fits into an address', () => {
    const variables = { words: '红'.repeat(60), after: 'x'.repeat(120), lang: 'ZH' };
    expect(httpRequest('', { document, variables })[0].length).toBeLessThan(longestAddress);
  });
});
