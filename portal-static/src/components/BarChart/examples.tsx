import type { Examples } from '../../testing/examples.ts';
import { BarChart } from './BarChart.tsx';

export const examples: Examples = [
  {
    name: '各类问题的数量，一类无数据',
    draw: () => (
      <BarChart
        title="本月发现的问题"
        head={['类别', '件']}
        bars={[
          { key: 'a', label: '占道经营', value: 412 },
          { key: 'b', label: '暴露垃圾', value: 268 },
          { key: 'c', label: '非机动车乱停放', value: 131 },
          { key: 'd', label: '道路破损', value: null },
        ]}
      />
    ),
  },
  {
    name: '比率，分子分母写在后面',
    draw: () => (
      <BarChart
        title="按期处置率"
        head={['单位', '按期处置率']}
        max={100}
        bars={[
          { key: 'a', label: '咸安区', value: 98.2, text: '98.20%（109/111）', tone: 'first' },
          { key: 'b', label: '赤壁市', value: 91.4, text: '91.40%（85/93）' },
          { key: 'c', label: '通城县', value: 76.5, text: '76.47%（13/17）', tone: 'last' },
        ]}
      />
    ),
  },
];
