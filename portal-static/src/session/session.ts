import { signal } from '@preact/signals';
import type Keycloak from 'keycloak-js';
import { Failure } from '../api/failure.ts';
import { config } from '../config/config.ts';
import { lang } from '../i18n/i18n.ts';
import { href, search } from '../route/route.ts';
import { passing } from '../storage/storage.ts';

/**
 * Signing in through Keycloak (authorization code with PKCE S256). Tokens live in this module's memory and nowhere
 * else: leaving the page forgets them, and Keycloak's own session gives new ones without a password. `expired` is
 * somebody whose session at Keycloak has ended while the page is open: what they typed stays where it is.
 */
export type Session =
  | { readonly state: 'anonymous' }
  | { readonly state: 'busy' }
  | { readonly state: 'signedIn'; readonly token: string }
  | { readonly state: 'expired' }
  | { readonly state: 'failed'; readonly failure: Failure };

export const session = signal<Session>({ state: 'anonymous' });

/** Set while somebody is signed in, so that loading the page anew goes back through Keycloak. Holds no token. */
const wanted = 'sunboard.signedIn';
/** Seconds that a token must still be good for when it is used. */
const margin = 20;
let keycloak: Keycloak | undefined;

/** Whether somebody signed in on another page of this tab; the staff console takes it up again. */
export const wasSignedIn = (): boolean => passing.get(wanted) !== undefined;

const absolute = (page: 'index' | 'desk') => new URL(href(page), location.href).href;

/** Where in the staff console signing in began. Kept here, since Keycloak takes no `state` or `code` in addresses. */
const back = 'sunboard.back';

/** The query string to come back to: that of an address of the staff console; of any other page, its beginning. */
export function comeBack(here: string): string {
  const { pathname, search: query } = new URL(here);
  return pathname.endsWith('/desk.html') ? query : '';
}

/** Goes on where signing in began. */
function arrive(): void {
  const query = passing.get(back);
  passing.remove(back);
  if (query === undefined || !location.pathname.endsWith('/desk.html')) return;
  history.replaceState(null, '', new URL(query || location.pathname, absolute('desk')));
  search.value = location.search;
}

/** Whether this address is Keycloak's answer. */
export function isAnswer(hash: string): boolean {
  const answer = new URLSearchParams(hash.replace(/^#/, ''));
  return answer.has('state') && (answer.has('code') || answer.has('error'));
}

async function connect(): Promise<Keycloak> {
  const { keycloak: settings } = await config();
  if (!settings) throw new Failure('signInDown');
  const { default: Client } = await import('keycloak-js');
  const client = new Client(settings);
  client.onAuthRefreshSuccess = remember;
  client.onTokenExpired = () => void freshToken().catch(() => undefined);
  keycloak = client;
  await client.init({ pkceMethod: 'S256', checkLoginIframe: false, redirectUri: absolute('desk') });
  return client;
}

function remember(): void {
  const token = keycloak?.token;
  if (token === undefined) return;
  passing.set(wanted, 'yes');
  session.value = { state: 'signedIn', token };
}

/**
 * A token that is good for a while yet, refreshed where need be. Throws `expired` when Keycloak has ended the session,
 * `offline` or `unreachable` when Keycloak could not be asked.
 */
export async function freshToken(): Promise<string> {
  const client = keycloak;
  if (!client?.authenticated) throw new Failure('expired');
  try {
    await client.updateToken(margin);
  } catch {
    if (client.authenticated) throw new Failure(navigator.onLine ? 'unreachable' : 'offline');
    expire();
  }
  if (client.token === undefined) throw new Failure('expired');
  return client.token;
}

/** Says that the session has ended, whoever noticed it; the page stays as it is. */
export function expire(): void {
  keycloak?.clearToken();
  if (session.value.state === 'signedIn') session.value = { state: 'expired' };
}

/** Ends the session on this side; also puts away why signing in failed. */
export function forget(): void {
  passing.remove(wanted);
  session.value = { state: 'anonymous' };
}

/** Going to a Keycloak that is down would leave the reader on a browser's error page: look first. */
async function reachable(): Promise<void> {
  const { keycloak: settings } = await config();
  if (!settings) throw new Failure('signInDown');
  const discovery = `${settings.url}/realms/${encodeURIComponent(settings.realm)}/.well-known/openid-configuration`;
  const response = await fetch(discovery, { signal: AbortSignal.timeout(8000) }).catch(() => undefined);
  if (!response?.ok) throw new Failure('signInDown');
}

async function attempt(step: () => Promise<void>): Promise<void> {
  const before = session.value;
  session.value = { state: 'busy' };
  try {
    await step();
  } catch (cause) {
    const failure = cause instanceof Failure ? cause : new Failure('signInDown');
    if (before.state === 'expired') {
      session.value = before;
      throw failure;
    }
    passing.remove(wanted);
    session.value = { state: 'failed', failure };
  }
}

/** Leaves for Keycloak's page, which comes back to this address of the staff console, or to its beginning. */
export function signIn(): Promise<void> {
  return attempt(async () => {
    await reachable();
    const client = keycloak ?? (await connect());
    passing.set(back, comeBack(location.href));
    await client.login({ redirectUri: absolute('desk'), locale: lang === 'zh' ? 'zh-CN' : 'en' });
  });
}

/** Takes up what Keycloak answered, or goes back to it where somebody was signed in before the page was loaded anew. */
export async function resume(): Promise<void> {
  if (isAnswer(location.hash)) {
    await attempt(async () => {
      const client = await connect();
      arrive();
      if (client.authenticated) remember();
      else forget();
    });
  } else if (wasSignedIn()) {
    await signIn();
  }
}

/** Ends the session here and at Keycloak, and goes to the first page. */
export async function signOut(): Promise<void> {
  const client = keycloak;
  forget();
  await client?.logout({ redirectUri: absolute('index') });
}
