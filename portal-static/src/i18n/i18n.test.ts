import { expect, test } from 'vitest';
import en from './en.json';
import { chooseLang, translate } from './i18n.ts';
import zh from './zh.json';

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

function memory() {
  const kept = new Map<string, string>();
  return {
    get: (name: string) => kept.get(name),
    set: (name: string, value: string) => void kept.set(name, value),
  };
}

test('both languages have the same messages', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
});

test('both languages fill in the same values, and no message is empty', () => {
  for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
    expect(zh[key].trim(), key).not.toBe('');
    expect(en[key].trim(), key).not.toBe('');
    if (!key.endsWith('_one')) expect(names(en[key]), key).toEqual(names(zh[key]));
  }
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
