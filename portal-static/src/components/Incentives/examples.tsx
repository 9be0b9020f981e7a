import type { Examples } from '../../testing/examples.ts';
import { aRanking } from '../../testing/rankings.ts';
import { Incentives } from './Incentives.tsx';

export const examples: Examples = [{ name: '首尾奖惩', draw: () => <Incentives ranking={aRanking()} /> }];
