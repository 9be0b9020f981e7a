import { expect, test } from 'vitest';
import { checkTable } from './checks.ts';
import { scoreColumns, unitNames } from './columns.ts';
import { plain } from './plain.ts';
import { decode, parseCsv, readTable, toCsv, withCell } from './table.ts';
import { columnOf } from './workbook.ts';

const rules = {
  rounding: { places: 2, mode: 'HALF_UP', quotientPlaces: 10 },
  indicators: [],
  channels: [],
} as unknown as Parameters<typeof scoreColumns>[1];
const imported = { code: 'published', kind: 'IMPORTED', rules: null } as unknown as Parameters<
  typeof scoreColumns
>[0];
const units = unitNames([
  { code: 'XN-CB', zh: '赤壁市' },
  { code: 'XN-JY', zh: '嘉鱼县' },
]);
const faults = (csv: string) =>
  checkTable(parseCsv(csv) ?? [], scoreColumns(imported, rules, units), ({ key }) => key).map(
    ({ row, column, message }) => `${row} ${column} ${message}`,
  );

test('quotes, line ends and a byte order mark are read as spreadsheets write them', () => {
  expect(parseCsv('\uFEFF单位,得分\r\n"赤壁,市",90\n"他说""好""",1\n')).toEqual([
    ['单位', '得分'],
    ['赤壁,市', '90'],
    ['他说"好"', '1'],
  ]);
  expect(parseCsv('a\n"b')).toBeUndefined();
  expect(parseCsv('a,\n')).toEqual([['a', '']]);
  const rows = [
    ['a,b', '"x"'],
    ['', '1'],
  ];
  expect(parseCsv(toCsv(rows))).toEqual(rows);
});

test('GBK is told from UTF-8, and neither is told', async () => {
  const gbk = new Uint8Array([0xb5, 0xa5, 0xce, 0xbb]);
  expect(decode(gbk)).toEqual({ text: '单位', encoding: 'GBK' });
  expect(decode(new TextEncoder().encode('单位'))?.encoding).toBe('UTF-8');
  expect(decode(new Uint8Array([0x75, 0x81]))).toBeUndefined();
  expect(await readTable(new Blob([new Uint8Array([0x50, 0x4b, 1, 2])]))).toMatchObject({ why: 'workbook' });
});

test('each fault is told with row, column and what would be right', () => {
  expect(faults('单位,得分\n赤壁市,90\nXN-JY,\n')).toEqual([]);
  expect(faults('unit,points\n赤壁市,90\n')).toEqual(['1 得分 fault.missingColumn']);
  expect(faults('单位,得分\n')).toEqual(['null null fault.noRows']);
  expect(faults('单位,总分\n赤壁县,90.123\n,九十\n赤壁市,101\nXN-CB,1\n')).toEqual([
    '2 单位 fault.unknownUnit',
    '2 总分 fault.places',
    '3 单位 fault.missing',
    '3 总分 fault.notANumber',
    '4 总分 fault.range',
    '5 单位 fault.twice',
  ]);
});

test('a cell is mended in place, also where the row was too short', () => {
  const rows = [['单位', '得分'], ['赤壁县']];
  expect(withCell(rows, 1, 1, '90')).toEqual([
    ['单位', '得分'],
    ['赤壁县', '90'],
  ]);
  expect(columnOf('C7')).toBe(2);
  expect(columnOf('AA12')).toBe(26);
});

test('an exact figure is shown without zeros that say nothing', () => {
  expect(['91.500000', '100', '50.0', '0.30'].map(plain)).toEqual(['91.5', '100', '50', '0.3']);
});
