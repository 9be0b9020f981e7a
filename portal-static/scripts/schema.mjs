// Writes the types of the API's schema (the .graphqls files next door) to target/graphql-env.d.ts.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';

const folder = resolve(import.meta.dirname, '../../api/src/main/resources/graphql');
const target = resolve(import.meta.dirname, '../target/graphql-env.d.ts');

const sdl = readdirSync(folder)
  .filter((name) => name.endsWith('.graphqls'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const introspection = introspectionFromSchema(buildSchema(sdl), { descriptions: false });

mkdirSync(dirname(target), { recursive: true });
writeFileSync(
  target,
  outputIntrospectionFile(minifyIntrospection(introspection), { fileType: '.d.ts', shouldPreprocess: false }),
);
