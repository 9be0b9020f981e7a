import type { Examples } from '../../testing/examples.ts';
import { BarAxis, ScoreBar } from './ScoreBar.tsx';
import { barScale } from './scale.ts';

const scale = barScale([82, 95]);

export const examples: Examples = [
  {
    name: '第一、居中、末位，竖线为上期',
    draw: () => (
      <>
        <BarAxis scale={scale} />
        <ScoreBar scale={scale} score={95} before={93} tone="first" />
        <ScoreBar scale={scale} score={89} before={90} />
        <ScoreBar scale={scale} score={82} tone="last" />
      </>
    ),
  },
];
