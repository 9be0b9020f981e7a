import type { Examples } from '../../testing/examples.ts';
import { LineChart } from './LineChart.tsx';

const at = ['1月', '2月', '3月', '4月', '5月', '6月'];

export const examples: Examples = [
  {
    name: '两条线，一处没有数据',
    draw: () => (
      <LineChart
        title="每月案件"
        atName="月份"
        zero
        at={at}
        series={[
          { key: 'in', label: '受理', values: [412, 388, 431, null, 402, 455] },
          { key: 'out', label: '办结', values: [390, 371, 440, null, 398, 447] },
        ]}
      />
    ),
  },
  {
    name: '比率，纵轴不从零起',
    draw: () => (
      <LineChart
        title="按期处置率"
        atName="月份"
        at={at}
        show={(value) => `${value}%`}
        series={[{ key: 'rate', label: '按期处置率', values: [91.2, 92.5, 90.8, 94.1, 95.3, 96] }]}
      />
    ),
  },
];
