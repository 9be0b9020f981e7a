/** Rows of cells as text; the first row is the heading. */
export type Rows = readonly (readonly string[])[];

/** A file as the browser could read it: its rows, or why it could not. */
export type ReadTable =
  | { readonly is: 'rows'; readonly rows: Rows; readonly encoding: 'UTF-8' | 'GBK' | 'XLSX' }
  | { readonly is: 'unreadable'; readonly why: 'encoding' | 'quote' | 'workbook' };

/** The text of a CSV file: UTF-8, or else GBK as Chinese offices' spreadsheets save it. */
export function decode(bytes: Uint8Array): { text: string; encoding: 'UTF-8' | 'GBK' } | undefined {
  for (const [label, encoding] of [
    ['utf-8', 'UTF-8'],
    ['gbk', 'GBK'],
  ] as const) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : { text, encoding };
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}

/** Cells of comma-separated text; undefined where a quote is never closed. Blank lines keep their row number. */
export function parseCsv(text: string): Rows | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const end = text.length;
  while (at <= end) {
    let cell = '';
    if (text[at] === '"') {
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote < 0) return undefined;
        cell += text.slice(from, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        cell += '"';
        from = at + 1;
      }
    }
    const from = at;
    while (at < end && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++;
    row.push((cell + text.slice(from, at)).trim());
    if (text[at] === ',') {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    if (at >= end) break;
  }
  return rows;
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The rows as comma-separated text, as they go to the server once a cell was mended here. */
export const toCsv = (rows: Rows): string => rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

/** The same rows with another text in one cell; both counted from 0. */
export function withCell(rows: Rows, row: number, column: number, text: string): Rows {
  return rows.map((cells, at) => {
    if (at !== row) return cells;
    const wide = Array.from({ length: Math.max(cells.length, column + 1) }, (_, place) => cells[place] ?? '');
    wide[column] = text;
    return wide;
  });
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Reads a CSV (UTF-8 or GBK) or XLSX file; the code for workbooks is loaded only for one. */
export async function readTable(file: Blob): Promise<ReadTable> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes)) {
    const { readWorkbook } = await import('./workbook.ts');
    const rows = await readWorkbook(bytes).catch(() => undefined);
    return rows ? { is: 'rows', rows, encoding: 'XLSX' } : { is: 'unreadable', why: 'workbook' };
  }
  const decoded = decode(bytes);
  if (!decoded) return { is: 'unreadable', why: 'encoding' };
  const rows = parseCsv(decoded.text);
  return rows ? { is: 'rows', rows, encoding: decoded.encoding } : { is: 'unreadable', why: 'quote' };
}
