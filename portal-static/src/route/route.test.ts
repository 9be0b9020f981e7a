import { expect, test } from 'vitest';
import { href, inLanguage, param, search } from './route.ts';

test('addresses are relative, and English is kept in them', () => {
  expect(href('index', {}, 'zh')).toBe('./');
  expect(href('ranking', { group: 'county', period: '2021-09' }, 'zh')).toBe(
    './ranking.html?group=county&period=2021-09',
  );
  expect(href('unit', { code: 'XN-CB' }, 'en')).toBe('./unit.html?code=XN-CB&lang=en');
  expect(href('search', { q: '赤壁', kind: undefined }, 'zh')).toBe('./search.html?q=%E8%B5%A4%E5%A3%81');
});

test('switching the language keeps the rest of the address', () => {
  search.value = '?period=2021-09&lang=zh';
  expect(inLanguage('en')).toBe('?period=2021-09&lang=en');
});

test('a blank parameter is absent', () => {
  search.value = '?q=+&code=XN-CB';
  expect(param('q')).toBeUndefined();
  expect(param('code')).toBe('XN-CB');
});
