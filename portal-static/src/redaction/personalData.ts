import { cards } from './personalNumbers.ts';
import { isDoorWord, patterns } from './personalPatterns.ts';
import { isDot, PlainText } from './plainText.ts';

/** What personal data looks like, the strictest first: where two overlap, the first is told. As the API's enum. */
export const personalKinds = [
  'IDENTITY_CARD',
  'BANK_CARD',
  'MOBILE',
  'LANDLINE',
  'PASSPORT',
  'EMAIL',
  'ACCOUNT',
  'PLATE',
  'DOOR',
] as const;

export type PersonalKind = (typeof personalKinds)[number];

/** Something that was found, from its first letter to behind its last. */
export interface Finding {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
}

const look = (text: string): Finding[] => {
  const plain = PlainText.of(text);
  const numerals = plain.withNumerals();
  return apart(
    [plain, ...(numerals ? [numerals] : [])].flatMap((each) => [...cards(each), ...patterns(each)]),
  );
};

/** In order, what overlaps made one. */
function apart(found: readonly Finding[]): Finding[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  const parted: Finding[] = [];
  for (const next of sorted) {
    const last = parted.at(-1);
    if (!last || next.from >= last.to) parted.push(next);
    else {
      const stricter = personalKinds.indexOf(last.kind) <= personalKinds.indexOf(next.kind) ? last : next;
      parted[parted.length - 1] = { kind: stricter.kind, from: last.from, to: Math.max(last.to, next.to) };
    }
  }
  return parted;
}

function tells(letter: string, found: Finding, at: number): boolean {
  if (found.kind === 'PLATE') return at >= found.from + 2 && !isDot(letter);
  return found.kind !== 'DOOR' || !isDoorWord(letter);
}

/** The text with these findings masked: as long as before. */
export function covered(text: string, found: readonly Finding[]): string {
  const letters = text.split('');
  for (const each of found)
    for (let at = each.from; at < each.to; at++) if (tells(letters[at] ?? '', each, at)) letters[at] = '*';
  return letters.join('');
}

/**
 * Finds in Chinese text what tells of a person, by the rules that the API applies when the text is sent: numbers of
 * telephones, cards, papers, plates and accounts, e-mail addresses, doors of homes. In order, none overlaps another.
 * It runs here so that whoever redacts sees it while typing; the API decides all the same. Names are not found.
 */
export function findPersonalData(text: string): readonly Finding[] {
  const all: Finding[] = [];
  let rest = text;
  // What is masked parts from its neighbours, among which more may show.
  for (let found = look(rest); found.length > 0; found = look(rest)) {
    all.push(...found);
    rest = covered(rest, found);
  }
  return apart(all);
}

/** The text with all of it masked. */
export const masked = (text: string): string => covered(text, findPersonalData(text));
