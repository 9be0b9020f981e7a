import { signal } from '@preact/signals';
import type Keycloak from 'keycloak-js';
import { Failure } from '../api/failure.ts';
import { config } from '../config/config.ts';
import { lang } from '../i18n/i18n.ts';
import { href } from '../route/route.ts';
import { passing } from '../storage/storage.ts';

/**
 * Signing in through Keycloak (authorization code with PKCE S256). Tokens live in this module's memory and nowhere
 * else: leaving the page forgets them, and Keycloak's own session gives new ones without a password.
 */
export type Session =
  | { readonly state: 'anonymous' }
  | { readonly state: 'busy' }
  | { readonly state: 'signedIn'; readonly token: string }
  | { readonly state: 'failed'; readonly failure: Failure };

export const session = signal<Session>({ state: 'anonymous' });

/** Set while somebody is signed in, so that loading the page anew goes back through Keycloak. Holds no token. */
const wanted = 'sunboard.signedIn';
let keycloak: Keycloak | undefined;

/** Whether somebody signed in on another page of this tab; the account page takes it up again. */
export const wasSignedIn = (): boolean => passing.get(wanted) !== undefined;

const absolute = (page: 'index' | 'me') => new URL(href(page), location.href).href;

/** Whether this address is Keycloak's answer. */
export function isAnswer(hash: string): boolean {
  const answer = new URLSearchParams(hash.replace(/^#/, ''));
  return answer.has('state') && (answer.has('code') || answer.has('error'));
}

async function connect(): Promise<Keycloak> {
  const { keycloak: settings } = await config();
  if (!settings) throw new Failure('signInDown');
  const { default: Client } = await import('keycloak-js');
  keycloak = new Client(settings);
  keycloak.onAuthRefreshSuccess = remember;
  keycloak.onTokenExpired = () => void keycloak?.updateToken(30).catch(forget);
  await keycloak.init({ pkceMethod: 'S256', checkLoginIframe: false, redirectUri: absolute('me') });
  return keycloak;
}

function remember(): void {
  const token = keycloak?.token;
  if (token === undefined) return;
  passing.set(wanted, 'yes');
  session.value = { state: 'signedIn', token };
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
  session.value = { state: 'busy' };
  try {
    await step();
  } catch (cause) {
    passing.remove(wanted);
    session.value = {
      state: 'failed',
      failure: cause instanceof Failure ? cause : new Failure('signInDown'),
    };
  }
}

/** Leaves for Keycloak's page; it comes back to the account page. */
export function signIn(): Promise<void> {
  return attempt(async () => {
    await reachable();
    const client = keycloak ?? (await connect());
    await client.login({ redirectUri: absolute('me'), locale: lang === 'zh' ? 'zh-CN' : 'en' });
  });
}

/** Takes up what Keycloak answered, or goes back to it where somebody was signed in before the page was loaded anew. */
export async function resume(): Promise<void> {
  if (isAnswer(location.hash)) {
    await attempt(async () => {
      const client = await connect();
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
