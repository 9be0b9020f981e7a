import { expect, test } from 'vitest';
import { cellAt, readCsv, textOf } from './csv.ts';

test('quotes, commas and line ends within cells', () => {
  expect(readCsv('\uFEFF类别,标题\r\nE01,"a ""b"", c\nd"\n')).toEqual([
    ['类别', '标题'],
    ['E01', 'a "b", c\nd'],
  ]);
});

test('a fault finds its cell by row and heading', () => {
  const rows = readCsv('类别,标题\nE01,破损\nE99,积水');
  expect(cellAt(rows, 3, '类别')).toBe('E99');
  expect(cellAt(rows, null, '类别')).toBeUndefined();
  expect(cellAt(rows, 3, '属地')).toBeUndefined();
});

test('GBK is read where it is not UTF-8', async () => {
  expect(await textOf(new File([new Uint8Array([0xb1, 0xea])], 'a.csv'))).toBe('标');
});
