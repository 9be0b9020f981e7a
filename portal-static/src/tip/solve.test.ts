// @vitest-environment node
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { solve } from './solve.ts';

const challenge = (salt: string, number: number, maxnumber = 3000) => ({
  algorithm: 'SHA-256',
  challenge: createHash('sha256').update(`${salt}${number}`).digest('hex'),
  maxnumber,
  salt,
  signature: 'signed',
});

test.each([0, 999, 1000, 2345, 3000])('finds %i, and says so as the widgets do', async (number) => {
  const solution = await solve(challenge('salt?expires=1&', number));
  expect(JSON.parse(atob(solution ?? ''))).toEqual({
    algorithm: 'SHA-256',
    challenge: challenge('salt?expires=1&', number).challenge,
    number,
    salt: 'salt?expires=1&',
    signature: 'signed',
  });
});

test('tells how far it is, and ends where there is nothing to be found', async () => {
  const parts: number[] = [];
  expect(await solve(challenge('s', 5000, 2999), (part) => parts.push(part))).toBeUndefined();
  expect(parts.at(-1)).toBe(1);
});
