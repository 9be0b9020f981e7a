import type { Examples } from '../../testing/examples.ts';
import { Status } from '../Status/Status.tsx';
import { Facts } from './Facts.tsx';

export const examples: Examples = [
  {
    name: '案件要点',
    draw: () => (
      <Facts
        items={[
          { label: '责任单位', value: '咸安区' },
          { label: '地点', value: '长安大道与淦河大道交会处西南角人行道' },
          { label: '状态', value: <Status tone="warn">待核查</Status> },
          { label: '协办单位', value: null },
        ]}
      />
    ),
  },
];
