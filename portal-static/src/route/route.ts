import { signal } from '@preact/signals';
import { lang } from '../i18n/i18n.ts';
import type { Page } from './pages.ts';

export type { Page };
export type Params = Readonly<Record<string, string | undefined>>;

/** The page's query string, followed through back and forward. */
export const search = signal(globalThis.location?.search ?? '');

/** A relative address, so that the portal can live in any folder; English is kept in it, Chinese is the rule. */
export function href(page: Page, params: Params = {}, language = lang): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  if (language === 'en') query.set('lang', 'en');
  const text = query.toString();
  return `./${page === 'index' ? '' : `${page}.html`}${text ? `?${text}` : ''}`;
}

/** A parameter of the address, or undefined when it is absent or blank. */
export function param(name: string): string | undefined {
  return new URLSearchParams(search.value).get(name)?.trim() || undefined;
}

/** The same page in the other language. */
export function inLanguage(language: 'zh' | 'en'): string {
  const query = new URLSearchParams(search.value);
  query.set('lang', language);
  return `?${query}`;
}

/** Follows a link to the same page without loading it anew; anything but a plain click is left to the browser. */
export function follow(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!plain) return;
  event.preventDefault();
  const url = new URL(event.currentTarget.href);
  if (url.search !== location.search) history.pushState(null, '', url);
  search.value = url.search;
}

globalThis.addEventListener?.('popstate', () => {
  search.value = location.search;
});
