import type { Rows } from './table.ts';

/** A file inside a ZIP archive: where its bytes begin, how many, and whether they are deflated. */
interface Entry {
  readonly from: number;
  readonly size: number;
  readonly deflated: boolean;
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;

/** The directory of a ZIP archive, by name. */
function entries(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== directoryEnd) end--;
  if (end < 0) throw new Error('no archive');
  const found = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== directoryEntry) throw new Error('a broken archive');
    const name = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    found.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
      from: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      size: view.getUint32(at + 20, true),
      deflated: view.getUint16(at + 10, true) === 8,
    });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

async function xml(bytes: Uint8Array, entry: Entry | undefined): Promise<Document | undefined> {
  if (!entry) return undefined;
  const packed = new Blob([bytes.slice(entry.from, entry.from + entry.size)]);
  const stream = entry.deflated
    ? packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))
    : packed.stream();
  return new DOMParser().parseFromString(await new Response(stream).text(), 'application/xml');
}

const texts = (element: Element) =>
  [...element.getElementsByTagName('t')].map((part) => part.textContent ?? '').join('');

/** The column of a cell's reference, from 0: C7 → 2. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function textOf(cell: Element, shared: readonly string[]): string {
  const kind = cell.getAttribute('t');
  if (kind === 'inlineStr') return texts(cell).trim();
  const value = cell.getElementsByTagName('v')[0]?.textContent ?? '';
  return (kind === 's' ? (shared[Number(value)] ?? '') : value).trim();
}

/** The cells of a workbook's first sheet, as they are stored: what the server makes of dates may differ. */
export async function readWorkbook(bytes: Uint8Array): Promise<Rows> {
  const found = entries(bytes);
  const first = [...found.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort()[0];
  const sheet = await xml(bytes, first === undefined ? undefined : found.get(first));
  if (!sheet) throw new Error('no sheet');
  const strings = await xml(bytes, found.get('xl/sharedStrings.xml'));
  const shared = strings ? [...strings.getElementsByTagName('si')].map(texts) : [];
  const rows: string[][] = [];
  for (const line of sheet.getElementsByTagName('row')) {
    const row: string[] = [];
    for (const cell of line.getElementsByTagName('c')) {
      const column = columnOf(cell.getAttribute('r') ?? '');
      row[column < 0 ? row.length : column] = textOf(cell, shared);
    }
    const number = Number(line.getAttribute('r')) || rows.length + 1;
    while (rows.length < number - 1) rows.push([]);
    rows[number - 1] = Array.from(row, (cell) => cell ?? '');
  }
  return rows;
}
