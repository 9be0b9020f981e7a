import type { Examples } from '../../testing/examples.ts';
import { Kept } from '../../testing/Kept.tsx';
import { Combobox } from './Combobox.tsx';

const choices = [
  { value: 'rubbish', label: '暴露垃圾', hint: '环境卫生 · 每处扣 2 分' },
  { value: 'stains', label: '果皮箱污渍', hint: '环境卫生 · 每处扣 0.5 分' },
  { value: 'stalls', label: '占道经营', hint: '市容秩序 · 每处扣 1 分' },
];

export const examples: Examples = [
  {
    name: '按名称或编码查找',
    draw: () => (
      <Kept
        initial="rubbish"
        draw={(value, set) => (
          <Combobox label="测评标准" choices={choices} value={value} onInput={set} required />
        )}
      />
    ),
  },
  {
    name: '未选，有错误',
    draw: () => (
      <Kept
        initial=""
        draw={(value, set) => (
          <Combobox label="责任单位" error="必须选择" choices={choices} value={value} onInput={set} />
        )}
      />
    ),
  },
];
