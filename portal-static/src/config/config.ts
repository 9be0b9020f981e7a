import { type MapConfig, readMap } from './map.ts';

/** What the place where the portal is hosted says about itself: `config.json`, next to the pages. */
export interface Config {
  /** Origin of the API; empty for the portal's own origin. */
  readonly api: string;
  /** Absent: nobody can sign in here. */
  readonly keycloak?: KeycloakConfig;
  /** What a government site states at its foot. Each part is hidden while it is not configured. */
  readonly site?: SiteConfig;
  /** The base map. Absent: a grid without one. */
  readonly map?: MapConfig;
}

export interface KeycloakConfig {
  readonly url: string;
  readonly realm: string;
  readonly clientId: string;
}

export interface SiteConfig {
  /** 主办单位 */
  readonly host?: string;
  /** 网站标识码 */
  readonly code?: string;
  /** ICP 备案号 */
  readonly icp?: string;
  /** 公安备案号 */
  readonly publicSecurity?: string;
  /** Where to report an error 网站找错: an http(s) or mailto address. */
  readonly reportError?: string;
  /** How to reach the office: telephone, address, hours, in the office's words. */
  readonly contact?: string;
}

const siteKeys = ['host', 'code', 'icp', 'publicSecurity', 'reportError', 'contact'] as const;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Takes what is usable from a `config.json`; anything else counts as not configured. */
export function readConfig(json: unknown): Config {
  const raw = (json ?? {}) as Record<string, unknown>;
  const keycloak = (raw.keycloak ?? {}) as Record<string, unknown>;
  const [url, realm, clientId] = [text(keycloak.url), text(keycloak.realm), text(keycloak.clientId)];
  const map = readMap(raw.map);
  const site = (raw.site ?? {}) as Record<string, unknown>;
  const stated = Object.fromEntries(
    siteKeys.map((key) => [key, text(site[key])]).filter(([, value]) => value),
  );
  return {
    api: text(raw.api).replace(/\/+$/, ''),
    ...(url && realm && clientId ? { keycloak: { url: url.replace(/\/+$/, ''), realm, clientId } } : {}),
    ...(Object.keys(stated).length > 0 ? { site: stated } : {}),
    ...(map ? { map } : {}),
  };
}

/** A host without the file serves the API itself and offers no sign-in. */
async function load(): Promise<Config> {
  try {
    const response = await fetch('./config.json', { headers: { accept: 'application/json' } });
    return readConfig(response.ok ? await response.json() : undefined);
  } catch {
    return readConfig(undefined);
  }
}

let loading: Promise<Config> | undefined;

/** The configuration, read once a page. */
export function config(): Promise<Config> {
  loading ??= load();
  return loading;
}
