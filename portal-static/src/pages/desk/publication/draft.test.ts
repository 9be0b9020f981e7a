import { expect, test } from 'vitest';
import { contentOf, emptyDraft, rowsOf } from './draft.ts';

const table = {
  code: 't1',
  title: '问题分类',
  titleEn: '',
  note: '',
  noteEn: '',
  whole: '',
  rows: '暴露垃圾 12\n占道经营，3\n',
  kept: { 暴露垃圾: { labelEn: 'Litter' } },
};

test('a line of a table is a name and a count, and keeps its English name', () => {
  expect(rowsOf(table)).toEqual({
    rows: [
      { label: '暴露垃圾', count: 12, labelEn: 'Litter' },
      { label: '占道经营', count: 3 },
    ],
  });
  expect(rowsOf({ ...table, rows: '暴露垃圾 12\n没有数量' }).bad).toEqual({ n: 2, line: '没有数量' });
});

test('what is blank is left out, and a notice about a day begins inside', () => {
  const values = emptyDraft('MONTHLY_NOTICE');
  expect(values.audience).toBe('PUBLIC');
  expect(contentOf(values)).toMatchObject({ sections: [], basis: null, signature: null, absentParts: [] });
  expect(contentOf({ ...values, absent: { BASIS: '  ', NEXT: '另行通知' } }).absentParts).toEqual([
    { part: 'NEXT', reason: '另行通知' },
  ]);
  expect(emptyDraft('DAILY_BRIEF').audience).toBe('INTERNAL');
});
