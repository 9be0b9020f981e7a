import { describe, expect, test } from 'vitest';
import { chooseLang, translate } from './i18n.ts';

const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

function memory() {
  const kept = new Map<string, string>();
  return {
    get: (name: string) => kept.get(name),
    set: (name: string, value: string) => void kept.set(name, value),
  };
}

type Table = Record<string, string>;
const tables = import.meta.glob<Table>('../**/{zh,en}.json', { eager: true, import: 'default' });
const rooms = Object.keys(tables)
  .filter((path) => path.endsWith('zh.json'))
  .map((path) => ({
    room: path,
    zh: tables[path] ?? {},
    en: tables[path.replace('zh.json', 'en.json')] ?? {},
  }));

describe.each(rooms)('$room', ({ zh, en }) => {
  test('has the same messages in both languages', () => {
    // What is one in English may be no other than many in Chinese.
    const keys = (table: Table) => Object.keys(table).filter((key) => !key.endsWith('_one'));
    expect(keys(en).sort()).toEqual(keys(zh).sort());
  });

  test('fills in the same values in both, and no message is empty', () => {
    for (const [key, chinese] of Object.entries(zh)) {
      expect(chinese.trim(), key).not.toBe('');
      expect(en[key]?.trim(), key).not.toBe('');
      if (!key.endsWith('_one')) expect(names(en[key] ?? ''), key).toEqual(names(chinese));
    }
  });
});

test('Chinese comes first, the address decides, and the choice is remembered', () => {
  const notes = memory();
  expect(chooseLang('', notes)).toBe('zh');
  expect(chooseLang('?lang=en', notes)).toBe('en');
  expect(chooseLang('?period=2023-06', notes)).toBe('en');
  expect(chooseLang('?lang=zh', notes)).toBe('zh');
  expect(chooseLang('?lang=fr', notes)).toBe('zh');
});

test('values are filled in, and one is singular', () => {
  expect(translate('zh', 'ranking.count', { n: 7 })).toBe('7 个单位');
  expect(translate('en', 'ranking.count', { n: 7 })).toBe('7 units');
  expect(translate('en', 'ranking.count', { n: 1 })).toBe('1 unit');
});
