import { expect, test } from 'vitest';
import { draw, words } from '../../testing/draw.ts';
import { aNotice } from '../../testing/rankings.ts';
import { Notice } from './Notice.tsx';

const property = {
  code: 'property_by_kind',
  title: '红色物业问题',
  note: '原文印作 16.42%',
  whole: '727',
  rows: [
    { label: '专管型小区', count: 266, share: '36.59', printedShare: '36.59' },
    { label: '自管型小区', count: 156, share: '21.46', printedShare: '16.42' },
  ],
};

test('shows a share as computed, and a misprint of the source beside it', async () => {
  const root = await draw(<Notice notice={aNotice({ tables: [property] })} />);
  const [sound, misprinted] = [...root.querySelectorAll('tbody tr')].map(words);
  expect(sound).toBe('专管型小区26636.59%');
  expect(misprinted).toBe('自管型小区15621.46%原文印作 16.42%');
  expect(words(root)).toContain('占比以 727 为总数计算');
});

test('shows a figure with its unit, and its change where the source states one', async () => {
  const figures = [
    { code: 'a', label: '发现问题', value: '1714', change: null, unit: '处' },
    { code: 'b', label: '平均分', value: '89.11', change: '-0.37', unit: '分' },
  ];
  const root = await draw(<Notice notice={aNotice({ figures })} />);
  expect([...root.querySelectorAll('.figure')].map(words)).toEqual([
    '发现问题1,714处',
    '平均分89.11分较上期 −0.37',
  ]);
});

test('says that nothing else is on record rather than leaving a hole', async () => {
  expect(words(await draw(<Notice notice={aNotice()} />))).toContain('未收录这期通报的其他数据');
});
