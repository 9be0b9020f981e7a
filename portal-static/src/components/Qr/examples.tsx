import type { Examples } from '../../testing/examples.ts';
import { Qr } from './Qr.tsx';

export const examples: Examples = [
  {
    name: '一个地址',
    draw: () => <Qr text="https://example.org/tip.html" label="打开示例网页的二维码" failed="无法显示" />,
  },
];
