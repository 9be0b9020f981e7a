import { covered, type Finding, findPersonalData } from '../../redaction/personalData.ts';

/** A piece of a text: plain, or something that looks like personal data. */
export interface Piece {
  readonly text: string;
  readonly finding?: Finding;
}

/** The text in pieces, in order; what was said to be no personal data is plain. */
export function pieces(text: string, found: readonly Finding[]): readonly Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const finding of found) {
    if (finding.from > at) cut.push({ text: text.slice(at, finding.from) });
    cut.push({ text: text.slice(finding.from, finding.to), finding });
    at = finding.to;
  }
  if (at < text.length) cut.push({ text: text.slice(at) });
  return cut;
}

/** What looks like personal data in a text and was not said to be none. */
export function openFindings(text: string, accepted: readonly string[]): readonly Finding[] {
  return findPersonalData(text).filter(({ from, to }) => !accepted.includes(text.slice(from, to).trim()));
}

/** How what was found would read masked. */
export const maskedFinding = (text: string, finding: Finding): string =>
  covered(text, [finding]).slice(finding.from, finding.to);
