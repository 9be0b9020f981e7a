import type { Examples } from '../../testing/examples.ts';
import { aRanking } from '../../testing/rankings.ts';
import { Scheme } from './Scheme.tsx';

export const examples: Examples = [{ name: '评分依据', draw: () => <Scheme ranking={aRanking()} /> }];
