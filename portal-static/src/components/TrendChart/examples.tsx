import type { Examples } from '../../testing/examples.ts';
import { TrendChart } from './TrendChart.tsx';

export const examples: Examples = [
  {
    name: '一处未排名，一段没有发布',
    draw: () => (
      <TrendChart
        name="咸宁高新区"
        results={[
          { period: '2023-07', total: '91.02' },
          { period: '2023-06', total: null },
          { period: '2022-12', total: '89.35' },
          { period: '2022-08', total: '90.68' },
        ]}
      />
    ),
  },
];
