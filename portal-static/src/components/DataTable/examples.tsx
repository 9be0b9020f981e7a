import type { Examples } from '../../testing/examples.ts';
import { Kept } from '../../testing/Kept.tsx';
import { Status } from '../Status/Status.tsx';
import { type Column, DataTable } from './DataTable.tsx';

const rows = [
  { number: '2026-0412', what: '人行道地砖松动', unit: '咸安区', left: '2 天', tone: 'warn' },
  { number: '2026-0398', what: '占道经营', unit: '赤壁市', left: '超期 1 天', tone: 'bad' },
  { number: '2026-0377', what: '井盖缺失', unit: '通城县', left: '', tone: 'good' },
] as const;

type Row = (typeof rows)[number];
const columns: readonly Column<Row>[] = [
  { key: 'number', label: '编号', render: (row) => <a href="#top">{row.number}</a> },
  { key: 'what', label: '问题', render: (row) => row.what },
  { key: 'unit', label: '责任单位', render: (row) => row.unit },
  {
    key: 'left',
    label: '期限',
    align: 'end',
    render: (row) => row.left && <Status tone={row.tone}>{row.left}</Status>,
  },
];

export const examples: Examples = [
  {
    name: '只看',
    draw: () => (
      <DataTable caption="今日到期的案件" columns={columns} rows={rows} rowKey={(row) => row.number} />
    ),
  },
  {
    name: '可以勾选',
    draw: () => (
      <Kept<readonly string[]>
        initial={['2026-0398']}
        draw={(selected, onSelect) => (
          <DataTable
            caption="选择要合并的案件"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.number}
            selected={selected}
            onSelect={onSelect}
          />
        )}
      />
    ),
  },
];
