// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { viewerQuery } from '../pages/me/queries.ts';
import { latestRanking, rankingOfPeriod } from '../pages/ranking/queries.ts';
import { searchQuery } from '../pages/search/queries.ts';
import { unitQuery, unitsQuery } from '../pages/unit/queries.ts';
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

describe.each(
  Object.entries({ latestRanking, rankingOfPeriod, unitQuery, unitsQuery, searchQuery, viewerQuery }),
)('%s', (_, document) => {
  test("is valid against the API's schema", () => {
    expect(validate(schema, parse(print(document))).map(({ message }) => message)).toEqual([]);
  });

  test('fits into an address', () => {
    const variables = { words: '红'.repeat(60), after: 'x'.repeat(120), lang: 'ZH' };
    expect(httpRequest('', { document, variables })[0].length).toBeLessThan(longestAddress);
  });
});
