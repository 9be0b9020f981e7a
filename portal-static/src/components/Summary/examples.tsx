import type { Examples } from '../../testing/examples.ts';
import { aRanking } from '../../testing/rankings.ts';
import { Summary } from './Summary.tsx';

export const examples: Examples = [
  { name: '首位、末位、未排名', draw: () => <Summary ranking={aRanking()} /> },
];
