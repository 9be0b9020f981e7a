import type { Rows } from './table.ts';

/** A fault in a file: its row from 1 (the heading), its column's heading, and what would be right. */
export interface Fault {
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** What is wrong with a cell, as a key of the room's texts with its values; undefined when nothing is. */
export type CellCheck = (text: string) => Complaint | undefined;

export interface Complaint {
  readonly key:
    | 'fault.missing'
    | 'fault.missingColumn'
    | 'fault.unknownUnit'
    | 'fault.unknownStandard'
    | 'fault.unknownCategory'
    | 'fault.notANumber'
    | 'fault.range'
    | 'fault.places'
    | 'fault.count'
    | 'fault.long'
    | 'fault.time'
    | 'fault.twice'
    | 'fault.noRows';
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A column as the server reads it: any of its names will do. */
export interface Column {
  readonly names: readonly string[];
  /** Whether the column must be there; and its cells filled, unless `blanks`. */
  readonly required: boolean;
  readonly blanks?: boolean;
  readonly check?: CellCheck;
  /** Whether a text may stand in it once only. */
  readonly once?: (text: string) => string | undefined;
}

const placeOf = (heading: readonly string[], column: Column) =>
  heading.findIndex((text) => column.names.includes(text.trim().toLowerCase()));

/** The last of its names is the Chinese one that a template carries. */
const titleOf = (column: Column) => column.names[1] ?? column.names[0] ?? '';

/** The heading of a file to start from. */
export const template = (columns: readonly Column[]): string => `\uFEFF${columns.map(titleOf).join(',')}\r\n`;

const blank = (row: readonly string[] | undefined) => (row ?? []).every((cell) => cell.trim() === '');

/**
 * Looks through a whole table before it is sent, as far as this side knows what is right; the server looks again at
 * everything. At most `most` faults.
 */
export function checkTable(
  rows: Rows,
  columns: readonly Column[],
  say: (complaint: Complaint) => string,
  most = 500,
): readonly Fault[] {
  const heading = rows[0] ?? [];
  const places = columns.map((column) => ({ column, at: placeOf(heading, column) }));
  const faults: Fault[] = places
    .filter(({ column, at }) => column.required && at < 0)
    .map(({ column }) => ({
      row: 1,
      column: titleOf(column),
      message: say({ key: 'fault.missingColumn', values: { names: column.names.join(' / ') } }),
    }));
  if (faults.length > 0) return faults;
  if (rows.slice(1).every(blank)) return [{ row: null, column: null, message: say({ key: 'fault.noRows' }) }];
  const seen = new Map<string, number>();
  for (let row = 1; row < rows.length && faults.length < most; row++) {
    if (blank(rows[row])) continue;
    for (const { column, at } of places) {
      const text = at < 0 ? '' : (rows[row]?.[at] ?? '').trim();
      const complaint = wrong(column, text, row + 1, seen);
      if (complaint) faults.push({ row: row + 1, column: heading[at] ?? null, message: say(complaint) });
    }
  }
  return faults.slice(0, most);
}

function wrong(column: Column, text: string, row: number, seen: Map<string, number>): Complaint | undefined {
  if (text === '') return column.required && !column.blanks ? { key: 'fault.missing' } : undefined;
  const complaint = column.check?.(text);
  if (complaint) return complaint;
  const key = column.once?.(text);
  if (key === undefined) return undefined;
  const before = seen.get(key);
  if (before !== undefined) return { key: 'fault.twice', values: { text, row: before } };
  seen.set(key, row);
  return undefined;
}

const plain = /^[+-]?\d{1,12}(\.\d{1,100})?$/;

/** A decimal between two bounds, with at most so many places. */
export const decimal =
  (lowest: number, highest: number, places = 100): CellCheck =>
  (text) => {
    if (!plain.test(text)) return { key: 'fault.notANumber', values: { text } };
    if (Number(text) < lowest || Number(text) > highest)
      return { key: 'fault.range', values: { text, lowest, highest } };
    const longest = (text.split('.')[1] ?? '').replace(/0+$/, '').length;
    return longest > places ? { key: 'fault.places', values: { text, places } } : undefined;
  };

/** A whole number from 1. */
export const count: CellCheck = (text) =>
  /^\d{1,9}$/.test(text) && Number(text) > 0 ? undefined : { key: 'fault.count', values: { text } };

/** A text of at most so many characters. */
export const short =
  (most: number): CellCheck =>
  (text) =>
    text.length > most ? { key: 'fault.long', values: { most, n: text.length } } : undefined;

/** One of the known names or codes. */
export const oneOf =
  (
    known: ReadonlyMap<string, string>,
    key: 'fault.unknownUnit' | 'fault.unknownStandard' | 'fault.unknownCategory',
  ): CellCheck =>
  (text) =>
    known.has(text) ? undefined : { key, values: { text } };

/** A day, or a day and a time, as the server reads it; workbooks keep it as a number. */
export const moment: CellCheck = (text) =>
  /^\d{5}(\.\d+)?$/.test(text) ||
  (/^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?([+-]\d{2}:?\d{2}|Z)?)?$/.test(text) &&
    !Number.isNaN(Date.parse(text.replace(' ', 'T'))))
    ? undefined
    : { key: 'fault.time', values: { text } };
