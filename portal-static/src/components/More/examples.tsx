import { Failure } from '../../api/failure.ts';
import type { Examples } from '../../testing/examples.ts';
import { More } from './More.tsx';

export const examples: Examples = [
  { name: '还有更多', draw: () => <More more={async () => {}} busy={false} /> },
  {
    name: '下一页没有取到',
    draw: () => <More more={async () => {}} busy={false} failure={new Failure('unreachable')} />,
  },
];
