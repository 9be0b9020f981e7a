import { config } from '../config/config.ts';
import { locale } from '../i18n/i18n.ts';
import { Failure } from './failure.ts';
import { print } from './graphql.ts';
import { within } from './within.ts';

export interface GraphQLError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

/** An answer; what failed in part is null in `data` and named in `errors`. */
export interface Answer<R> {
  readonly data: R;
  readonly errors: readonly GraphQLError[];
}

export interface Question {
  readonly document: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of whoever has signed in; without one the question is asked anonymously and its answer can be cached. */
  readonly token?: string | undefined;
  /** Set where the variables are one reader's own and must not stand in an address, such as a tracking code. */
  readonly post?: boolean;
  readonly signal?: AbortSignal;
}

const patience = 15_000;

/**
 * The address and options of a question: GET with a cacheable address for anonymous readers, POST with a token, for
 * mutations and for what must not stand in an address.
 */
export function httpRequest(api: string, question: Question): [url: string, init: RequestInit] {
  const query = print(question.document);
  const { variables, token, post = query.startsWith('mutation') } = question;
  const headers = { accept: 'application/graphql-response+json', 'accept-language': locale };
  if (token === undefined && !post) {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    return [`${api}/graphql?${search}`, { headers }];
  }
  return [
    `${api}/graphql`,
    {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    },
  ];
}

/** Why there is no data, by what the API says of it. */
function refusal([error]: readonly GraphQLError[]): Failure {
  const code = error?.extensions?.code;
  const kind = code === 'UNAUTHENTICATED' ? 'expired' : code === 'FORBIDDEN' ? 'forbidden' : 'refused';
  return new Failure(kind, error?.message, code);
}

/** Asks the API. Throws a {@link Failure} when there is no data at all. */
export async function ask<R>(question: Question): Promise<Answer<R>> {
  const [url, init] = httpRequest((await config()).api, question);
  const signal = within(patience, question.signal);
  let body: { data?: R | null; errors?: GraphQLError[] };
  try {
    const response = await fetch(url, { ...init, signal });
    if (response.status >= 500) throw new Failure('unreachable');
    body = await response.json();
  } catch (cause) {
    if (question.signal?.aborted || cause instanceof Failure) throw cause;
    throw new Failure(navigator.onLine ? 'unreachable' : 'offline');
  }
  const errors = body.errors ?? [];
  if (body.data == null) throw refusal(errors);
  return { data: body.data, errors };
}
