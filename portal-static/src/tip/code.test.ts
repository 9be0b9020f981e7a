import { expect, test } from 'vitest';
import { codeInFragment, codeState, groupedCode, readCode } from './code.ts';

/** Made by the API: twenty letters and their check. */
const sound = '7KMQ9X00000000000000';

/** The check letter that makes these twenty letters a code. */
function checked(letters: string): string {
  const check = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'].find(
    (letter) => codeState(letters + letter) === 'sound',
  );
  return letters + check;
}

const code = checked(sound);

test('is read as it was meant', () => {
  expect(readCode(' 7km-q9x—０oO.1iL\u200b ')).toBe('7KMQ9X000111');
  expect(readCode('x'.repeat(201))).toBe('');
});

test('is shown in groups of three', () => {
  expect(groupedCode(code)).toMatch(/^7KM-Q9X(-[0-9A-Z]{3}){5}$/);
  expect(readCode(groupedCode(code))).toBe(code);
  expect(groupedCode('')).toBe('');
});

test('any one wrong letter is found', () => {
  for (let at = 0; at < code.length; at++) {
    const other = code[at] === '2' ? '3' : '2';
    expect(codeState(code.slice(0, at) + other + code.slice(at + 1)), `letter ${at}`).not.toBe('sound');
  }
});

test('two letters that changed places are found', () => {
  for (let at = 0; at + 1 < code.length; at++) {
    if (code[at] === code[at + 1]) continue;
    const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
    expect(codeState(swapped), `letter ${at}`).not.toBe('sound');
  }
});

test.each([
  ['', 'empty'],
  ['7KM', 'short'],
  [`${code}0`, 'long'],
  [`${code.slice(0, -1)}汉`, 'foreign'],
  [`${code.slice(0, -1)}U`, 'foreign'],
])('%s is %s', (typed, state) => expect(codeState(typed)).toBe(state));

test('a code in a fragment is taken, whatever else is there is not', () => {
  expect(codeInFragment(`#${groupedCode(code)}`)).toBe(code);
  expect(codeInFragment('#main')).toBeUndefined();
  expect(codeInFragment('#%')).toBeUndefined();
  expect(codeInFragment('')).toBeUndefined();
});
