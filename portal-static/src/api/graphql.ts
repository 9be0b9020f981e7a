import type { initGraphQLTada, ResultOf, VariablesOf } from 'gql.tada';
import type { introspection } from '../../target/graphql-env.d.ts';

/**
 * GraphQL text whose result and variables the compiler knows, from the API's own schema files. Only the types are
 * gql.tada's: while running, a document is nothing but its pieces of text.
 */
export const graphql = ((source: string, fragments: readonly (readonly string[])[] = []) => [
  ...new Set([source, ...fragments.flat()]),
]) as unknown as ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    disableMasking: true;
    scalars: { ID: string; Decimal: string; DateTime: string; Date: string; URL: string };
  }>
>;

export type { ResultOf, VariablesOf };

/** The document as it is sent: one line, since it travels in an address. */
export function print(document: unknown): string {
  return (document as readonly string[])
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}():,]) ?/g, '$1')
    .trim();
}
