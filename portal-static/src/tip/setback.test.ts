import { expect, test } from 'vitest';
import { setbackOf } from './setback.ts';

const error = (code: string, retryAfter?: number) => ({
  errors: [{ message: '说明', extensions: { code, ...(retryAfter === undefined ? {} : { retryAfter }) } }],
});

test('too much asks for patience, for as long as the server says', () => {
  expect(setbackOf(429, error('TOO_MANY_REPORTS', 42), null)).toMatchObject({
    kind: 'wait',
    seconds: 42,
    detail: '说明',
  });
  expect(setbackOf(429, null, '7')).toMatchObject({ kind: 'wait', seconds: 7 });
  expect(setbackOf(200, error('TOO_MANY_ALIKE', 600), null)).toMatchObject({ kind: 'wait', seconds: 600 });
});

test('a server that is down passes', () => {
  expect(setbackOf(503, null, null).kind).toBe('unreachable');
  expect(setbackOf(408, error('BODY_TIMEOUT'), null).kind).toBe('unreachable');
});

test('a refusal says why', () => {
  expect(setbackOf(422, error('PHOTO_IS_HEIC'), null)).toMatchObject({
    kind: 'refused',
    code: 'PHOTO_IS_HEIC',
    detail: '说明',
  });
});
