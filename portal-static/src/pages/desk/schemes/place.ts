/** Where something stands in a document: the line, counted from 1, and what is written there. */
export interface Place {
  readonly line: number;
  readonly text: string;
}

const indent = (line: string) => line.length - line.trimStart().length;
const blank = (line: string) => line.trim() === '' || line.trim().startsWith('#');

/** Lines of a block, without those that say nothing. */
interface Block {
  readonly from: number;
  readonly to: number;
}

/** The lines at the least indentation within a block: its own entries. */
function entries(lines: readonly string[], { from, to }: Block): readonly number[] {
  const filled: number[] = [];
  for (let index = from; index < to; index++) if (!blank(lines[index] ?? '')) filled.push(index);
  const least = Math.min(...filled.map((index) => indent(lines[index] ?? '')));
  return filled.filter((index) => indent(lines[index] ?? '') === least);
}

/** The same lines with a list's dash made a blank, so that an entry's first field stands where the others do. */
function undashed(lines: readonly string[], at: number): readonly string[] {
  return lines.map((line, index) => (index === at ? line.replace('-', ' ') : line));
}

function step(
  lines: readonly string[],
  block: Block,
  name: string,
): (Block & { lines: readonly string[] }) | undefined {
  const own = entries(lines, block);
  const listed = own.filter((index) => (lines[index] ?? '').trimStart().startsWith('-'));
  if (/^\d+$/.test(name)) {
    const at = listed[Number(name)];
    if (at === undefined) return undefined;
    return { from: at, to: listed[Number(name) + 1] ?? block.to, lines: undashed(lines, at) };
  }
  const at = own.find((index) => (lines[index] ?? '').trimStart().startsWith(`${name}:`));
  if (at === undefined) return undefined;
  const next = own.find((index) => index > at && !(lines[index] ?? '').trimStart().startsWith('-'));
  return { from: at + 1, to: next ?? block.to, lines };
}

/**
 * Finds a field of a YAML document by its path, such as `channels.0.weight`: the line on which it stands, or that of
 * the nearest thing around it which can be found (a field that is missing, or written within one line). Undefined for
 * a path whose first step is nowhere.
 */
export function placeOf(text: string, path: readonly string[]): Place | undefined {
  let lines: readonly string[] = text.split(/\r?\n/);
  const original = lines;
  let block: Block = { from: 0, to: lines.length };
  let found: number | undefined;
  for (const name of path) {
    const next = step(lines, block, name);
    if (!next) break;
    found = /^\d+$/.test(name) ? next.from : next.from - 1;
    lines = next.lines;
    block = next;
    if (block.from >= block.to) break;
  }
  return found === undefined ? undefined : { line: found + 1, text: (original[found] ?? '').trim() };
}

/** The line that a parser's own message names: 第 3 行, line 3. */
export function lineSaid(text: string, message: string): Place | undefined {
  const [, said] = /第(\d+)行|[Ll]ine (\d+)/.exec(message)?.filter(Boolean) ?? [];
  if (said === undefined) return undefined;
  return { line: Number(said), text: (text.split(/\r?\n/)[Number(said) - 1] ?? '').trim() };
}
