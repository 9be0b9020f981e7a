import type { Finding, PersonalKind } from './personalData.ts';

const numerals = '〇零一二三四五六七八九';
const otherNumerals = '○Ｏ幺壹贰叁肆伍陆柒捌玖';
const otherValues = '001123456789';
/** As many digits as a mobile number has. */
const run = 11;

const invisible = (letter: string) => /^[\p{Cf}\p{Mn}\p{Me}]$/u.test(letter);
const isDigit = (code: number) => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** The value of a digit of whatever script: their runs of ten begin with a zero. */
function digit(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (!isDigit(code)) return -1;
  let before = 0;
  while (isDigit(code - before - 1)) before++;
  return before % 10;
}

function plain(letter: string): string {
  const value = digit(letter);
  if (value >= 0) return String(value);
  const code = letter.codePointAt(0) ?? 0;
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0);
  if (/^\p{Pd}$/u.test(letter)) return '-';
  if (/^\p{Zs}$/u.test(letter)) return ' ';
  if ('·•・‧∙⋅●'.includes(letter)) return '·';
  return code > 0xffff ? '\ufffd' : letter;
}

function value(letter: string): number {
  if (letter >= '0' && letter <= '9') return Number(letter);
  const numeral = numerals.indexOf(letter);
  if (numeral >= 0) return Math.max(0, numeral - 1);
  const other = otherNumerals.indexOf(letter);
  return other < 0 ? -1 : Number(otherValues[other]);
}

/** Whether it is what people put between the digits of one number. */
export const isBetween = (letter: string): boolean => letter !== '' && ' -·.'.includes(letter);

/** Whether it is the dot or dash of a plate. */
export const isDot = (letter: string): boolean => isBetween(plain(letter)) || invisible(letter);

/**
 * A text as it would have been typed plainly (digits of all scripts as 0 to 9, full-width letters and signs as ASCII,
 * dashes and middle dots as one of each, nothing invisible), and where each letter came from.
 */
export class PlainText {
  readonly text: string;
  private readonly from: number[];
  private readonly to: number[];

  private constructor(text: string, from: number[], to: number[]) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  static of(original: string): PlainText {
    const from: number[] = [];
    const to: number[] = [];
    let text = '';
    let at = 0;
    for (const letter of original) {
      const end = at + letter.length;
      if (!invisible(letter)) {
        from.push(at);
        to.push(end);
        text += plain(letter);
      } else if (!/\p{Cf}/u.test(letter) && to.length > 0) {
        // A mark belongs to what it stands on.
        to[to.length - 1] = end;
      }
      at = end;
    }
    return new PlainText(text, from, to);
  }

  /** The same with Chinese numerals as digits where as many follow each other as call somebody; else undefined. */
  withNumerals(): PlainText | undefined {
    let changed = '';
    for (let at = 0; at < this.text.length; ) {
      let end = at;
      while (end < this.text.length && (value(this.text[end] ?? '') >= 0 || isBetween(this.text[end] ?? '')))
        end++;
      const piece = this.text.slice(at, end);
      const digits = [...piece].filter((letter) => value(letter) >= 0).length;
      changed +=
        digits < run
          ? piece
          : [...piece].map((letter) => (value(letter) < 0 ? letter : String(value(letter)))).join('');
      changed += this.text.slice(end, end + 1);
      at = end + 1;
    }
    return changed === this.text ? undefined : new PlainText(changed, this.from, this.to);
  }

  /** What stands in the original between these two places of the plain text. */
  finding(kind: PersonalKind, start: number, end: number): Finding {
    return { kind, from: this.from[start] ?? 0, to: this.to[end - 1] ?? 0 };
  }
}
