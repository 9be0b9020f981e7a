import type { Examples } from '../../testing/examples.ts';
import { Status } from './Status.tsx';

export const examples: Examples = [
  {
    name: '办理状态',
    draw: () => (
      <p class="buttons">
        <Status>已立案</Status>
        <Status tone="good">已整改</Status>
        <Status tone="warn">即将到期</Status>
        <Status tone="bad">已超期</Status>
      </p>
    ),
  },
  {
    name: '三色督办单',
    draw: () => (
      <p class="buttons">
        <Status tone="white">白单</Status>
        <Status tone="yellow">黄单</Status>
        <Status tone="red">红单</Status>
      </p>
    ),
  },
];
