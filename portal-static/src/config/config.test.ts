import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('an empty configuration means: API on the same origin, no sign-in, no footer entries', () => {
  expect(readConfig(undefined)).toEqual({ api: '' });
  expect(readConfig({ api: '', keycloak: {}, site: { icp: ' ' } })).toEqual({ api: '' });
});

test('addresses lose their trailing slashes', () => {
  const read = readConfig({ api: 'http://a:1/', keycloak: { url: 'http://k/', realm: 'r', clientId: 'c' } });
  expect(read).toEqual({ api: 'http://a:1', keycloak: { url: 'http://k', realm: 'r', clientId: 'c' } });
});

test('half a Keycloak is none', () => {
  expect(readConfig({ keycloak: { url: 'http://k', realm: 'r' } }).keycloak).toBeUndefined();
});

test('the footer keeps only what is stated', () => {
  expect(readConfig({ site: { icp: '鄂ICP备1号', other: 'x', code: 5 } }).site).toEqual({
    icp: '鄂ICP备1号',
  });
});
