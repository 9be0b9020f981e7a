import { Failure, type FailureKind } from '../../api/failure.ts';
import type { Examples } from '../../testing/examples.ts';
import { FailureMessage, Skeleton } from './StateMessage.tsx';

const kinds: FailureKind[] = ['offline', 'unreachable', 'notFound', 'searchDown'];

export const examples: Examples = [
  ...kinds.map((kind) => ({
    name: kind,
    draw: () => <FailureMessage failure={new Failure(kind)} retry={() => {}} />,
  })),
  { name: '正在加载', draw: () => <Skeleton rows={3} /> },
];
