import type { Finding, PersonalKind } from './personalData.ts';
import { isBetween, type PlainText } from './plainText.ts';

const longest = 19;
const context = 16;

const province = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])';
const day = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const card18 = new RegExp(`^${province}\\d{4}(?:18|19|20)\\d{2}${day}\\d{3}[0-9X]$`);
const card15 = new RegExp(`^${province}\\d{6}${day}\\d{3}$`);
const bank = /^(?:62|4|5[1-5]|3[47]|35|9[4-9]|60)\d{13,17}$/;
const announced = /身份|证件|证号|公民号/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const checked = (number: string) =>
  '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11] === number[17];

const luhn = (number: string) =>
  [...number].reverse().reduce((sum, letter, i) => {
    const doubled = i % 2 === 0 ? Number(letter) : 2 * Number(letter);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0) %
    10 ===
  0;

function kindOf(number: string, before: string): PersonalKind | undefined {
  if (card18.test(number) && (checked(number) || announced.test(before))) return 'IDENTITY_CARD';
  if (card15.test(number)) return 'IDENTITY_CARD';
  return bank.test(number) && luhn(number) ? 'BANK_CARD' : undefined;
}

interface Group {
  readonly from: number;
  readonly to: number;
}

/** Identity cards (GB 11643) and bank cards (ISO/IEC 7812), in whatever groups of digits. */
export function cards(plain: PlainText): Finding[] {
  const runs: Group[][] = [];
  for (const { index, 0: digits } of plain.text.matchAll(/[0-9]+/g)) {
    const last = runs.at(-1);
    const gap = plain.text.slice(last?.at(-1)?.to ?? 0, index);
    const group = { from: index, to: index + digits.length };
    if (last && gap.length <= 2 && [...gap].every(isBetween)) last.push(group);
    else runs.push([group]);
  }
  return runs.flatMap((run) => windows(plain, run));
}

/** Whole groups that follow each other, as long as a card's number. */
function windows(plain: PlainText, run: readonly Group[]): Finding[] {
  const found: Finding[] = [];
  for (let first = 0, next = 1; first < run.length; first = next) {
    next = first + 1;
    const from = run[first]?.from ?? 0;
    let digits = '';
    for (const [last, group] of run.entries()) {
      if (last < first) continue;
      digits += plain.text.slice(group.from, group.to);
      if (digits.length > longest) break;
      const letter = digits.length === 17 && /[Xx]/.test(plain.text[group.to] ?? '');
      const kind = kindOf(digits + (letter ? 'X' : ''), plain.text.slice(Math.max(0, from - context), from));
      if (!kind) continue;
      found.push(plain.finding(kind, from, group.to + (letter ? 1 : 0)));
      next = last + 1;
    }
  }
  return found;
}
