/** Crockford's 32 letters, which has no I, L, O and U: those of tracking codes and claim codes. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters of a code, the last being its check. */
export const codeLength = 21;

const between = /[\s\p{Pd}\p{Cf}_.−ー]/gu;

/**
 * What somebody typed as they meant it, just as the API reads it: whatever the case, full-width or not, with whatever
 * blanks and hyphens, an O for a nought, an I or an L for a one.
 */
export function readCode(typed: string): string {
  if (typed.length > 200) return '';
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(between, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** In groups of three, as it is shown. */
export function groupedCode(letters: string): string {
  return letters.match(/.{1,3}/gu)?.join('-') ?? '';
}

function twice(element: number): number {
  const doubled = element << 1;
  return doubled > 31 ? doubled ^ 0b100101 : doubled;
}

/** The sum over the field of 32 that is 0 for every tracking code and another constant for claim codes. */
function sum(letters: string): number {
  let total = 0;
  for (const letter of letters) total = twice(total) ^ alphabet.indexOf(letter);
  return total;
}

/**
 * How a typed code stands before anybody is asked: still being written, with a letter that no code has, too long, a
 * claim code in place of a tracking code, with a slip of the pen, or sound.
 */
export type CodeState = 'empty' | 'short' | 'long' | 'foreign' | 'claim' | 'slip' | 'sound';

const sumOfClaims = 21;

/** Tests a code by its check letter; finds any one wrong letter and any two that changed places. */
export function codeState(typed: string): CodeState {
  const letters = readCode(typed);
  if (letters === '') return typed.length > 200 ? 'long' : 'empty';
  if ([...letters].some((letter) => !alphabet.includes(letter))) return 'foreign';
  if (letters.length < codeLength) return 'short';
  if (letters.length > codeLength) return 'long';
  const total = sum(letters);
  return total === 0 ? 'sound' : total === sumOfClaims ? 'claim' : 'slip';
}

/** The code in the fragment of an address, such as a QR code leads to; undefined when there is none. */
export function codeInFragment(hash: string): string | undefined {
  let text: string;
  try {
    text = decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return undefined;
  }
  return codeState(text) === 'sound' ? readCode(text) : undefined;
}
