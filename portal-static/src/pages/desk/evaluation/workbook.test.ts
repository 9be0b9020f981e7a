import { expect, test } from 'vitest';
import { readTable } from './table.ts';

const utf8 = new TextEncoder();
const little = (value: number, bytes: number) =>
  Uint8Array.from({ length: bytes }, (_, place) => (value >>> (8 * place)) & 0xff);

/** A ZIP archive, deflated, as far as a workbook needs one. */
async function archive(files: Readonly<Record<string, string>>): Promise<Blob> {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const body = new Uint8Array(await new Response(stream).arrayBuffer());
    const title = utf8.encode(name);
    const sizes = [little(body.length, 4), little(utf8.encode(text).length, 4), little(title.length, 2)];
    const common = [little(20, 2), little(0, 2), little(8, 2), little(0, 8), ...sizes, little(0, 2)];
    const local = [little(0x04034b50, 4), ...common, title, body];
    directory.push(little(0x02014b50, 4), little(20, 2), ...common, little(0, 10), little(at, 4), title);
    locals.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = little(Object.keys(files).length, 2);
  const end = [
    little(0x06054b50, 4),
    little(0, 4),
    count,
    count,
    little(size, 4),
    little(at, 4),
    little(0, 2),
  ];
  return new Blob([...locals, ...directory, ...end].map((part) => new Uint8Array(part)));
}

test('the first sheet of a workbook is read, shared and inline texts, gaps and all', async () => {
  const workbook = await archive({
    'xl/sharedStrings.xml': '<sst><si><t>单位</t></si><si><r><t>赤</t></r><r><t>壁市</t></r></si></sst>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>得分</t></is></c></row>
      <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><v>91.26</v></c></row>
    </sheetData></worksheet>`,
  });
  expect(await readTable(workbook)).toEqual({
    is: 'rows',
    encoding: 'XLSX',
    rows: [['单位', '', '得分'], [], ['赤壁市', '', '91.26']],
  });
});
