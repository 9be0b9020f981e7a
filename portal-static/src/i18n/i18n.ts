import { lasting, type Notes } from '../storage/storage.ts';
import en from './en.json';
import zh from './zh.json';

export type Lang = 'zh' | 'en';
export type MessageKey = keyof typeof zh;
export type MessageValues = Readonly<Record<string, string | number>>;

const messages: Record<Lang, Record<MessageKey, string>> = { zh, en };
const remembered = 'sunboard.lang';

function isLang(value: string | null | undefined): value is Lang {
  return value === 'zh' || value === 'en';
}

/** What the address says, else what was chosen last, else Chinese. */
export function chooseLang(search: string, notes: Pick<Notes, 'get' | 'set'>): Lang {
  const asked = new URLSearchParams(search).get('lang');
  if (isLang(asked)) {
    notes.set(remembered, asked);
    return asked;
  }
  const last = notes.get(remembered);
  return isLang(last) ? last : 'zh';
}

export const lang: Lang = chooseLang(globalThis.location?.search ?? '', lasting);
/** The BCP 47 tag of the page's language. */
export const locale = lang === 'zh' ? 'zh-CN' : 'en';
/** The same language as the API's argument. */
export const apiLang = lang === 'zh' ? 'ZH' : 'EN';

function fill(table: Readonly<Record<string, string>>, key: string, values: MessageValues): string {
  const singular = values.n === 1 ? table[`${key}_one`] : undefined;
  return (singular ?? table[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
}

/** A message with its `{names}` filled in; a count of one takes the key's `…_one` form where there is such. */
export function translate(language: Lang, key: MessageKey, values: MessageValues = {}): string {
  return fill(messages[language], key, values);
}

export const t = (key: MessageKey, values?: MessageValues): string => translate(lang, key, values);

/**
 * The texts of one room, kept beside it in a `zh.json` and an `en.json` of its own, so that a page carries only what
 * it says. What several rooms say stands in this folder.
 */
export function words<T extends Readonly<Record<string, string>>>(tables: {
  readonly zh: T;
  readonly en: { readonly [K in keyof T]: string };
}): (key: keyof T & string, values?: MessageValues) => string {
  return (key, values = {}) => fill(tables[lang], key, values);
}
