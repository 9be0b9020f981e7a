import type { Examples } from '../../testing/examples.ts';
import { StackChart } from './StackChart.tsx';

const series = [
  { key: 'fixed', label: '已整改' },
  { key: 'partly', label: '部分整改' },
  { key: 'open', label: '办理中' },
  { key: 'late', label: '超期' },
];
const rows = [
  { key: 'a', label: '咸安区', values: { fixed: 96, partly: 8, open: 17, late: 2 } },
  { key: 'b', label: '赤壁市', values: { fixed: 61, partly: 3, open: 22, late: 9 } },
  { key: 'c', label: '通城县', values: { fixed: 12, partly: 0, open: 5, late: 0 } },
];

export const examples: Examples = [
  {
    name: '数量',
    draw: () => <StackChart title="案件的结果" rowName="单位" series={series} rows={rows} />,
  },
  {
    name: '构成',
    draw: () => <StackChart title="案件结果的构成" rowName="单位" series={series} rows={rows} shares />,
  },
];
