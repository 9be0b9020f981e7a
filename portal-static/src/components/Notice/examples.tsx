import type { Examples } from '../../testing/examples.ts';
import { aNotice } from '../../testing/rankings.ts';
import { Notice } from './Notice.tsx';

const table = {
  code: 'property_by_kind',
  title: '红色物业问题',
  note: '原文印作 16.42%',
  whole: '727',
  rows: [
    { label: '专管型小区', count: 266, share: '36.59', printedShare: '36.59' },
    { label: '自管型小区', count: 156, share: '21.46', printedShare: '16.42' },
  ],
};

export const examples: Examples = [
  {
    name: '数据和一处误印',
    draw: () => (
      <Notice
        notice={aNotice({
          figures: [
            { code: 'a', label: '发现问题', value: '1714', change: null, unit: '处' },
            { code: 'b', label: '平均分', value: '89.11', change: '-0.37', unit: '分' },
          ],
          tables: [table],
        })}
      />
    ),
  },
  { name: '没有其他数据', draw: () => <Notice notice={aNotice()} /> },
];
