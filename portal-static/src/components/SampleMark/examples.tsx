import type { Examples } from '../../testing/examples.ts';
import { SampleMark } from './SampleMark.tsx';

export const examples: Examples = [{ name: '样例数据', draw: () => <SampleMark /> }];
