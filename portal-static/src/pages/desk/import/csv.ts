/** The cells of a CSV text, row by row; quotes after RFC 4180. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const plain = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (plain[at + 1] === '"') cell += plain[++at];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** What stands in a cell, the heading being row 1; undefined where the file cannot tell. */
export function cellAt(
  rows: readonly (readonly string[])[],
  row: number | null,
  column: string | null,
): string | undefined {
  if (row === null || column === null) return undefined;
  const index = rows[0]?.findIndex((heading) => heading.trim() === column) ?? -1;
  return index < 0 ? undefined : rows[row - 1]?.[index];
}

/** A file's text: UTF-8, or GBK where it is not. */
export async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}
