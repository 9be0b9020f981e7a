import type { Examples } from '../../testing/examples.ts';
import { aRanking } from '../../testing/rankings.ts';
import { Arithmetic } from './Arithmetic.tsx';
import { aScheme, components } from './arithmetic.fixture.ts';
import { Channel } from './Channel.tsx';
import './Arithmetic.css';

const names = new Map([
  ['A', '甲县'],
  ['B', '乙县'],
]);

export const examples: Examples = [
  { name: '各单位一行，点开见每一步', draw: () => <Arithmetic ranking={aRanking()} /> },
  ...Object.values(components).map((component) => ({
    name: aScheme.channels.find(({ code }) => code === component.channel)?.name?.zh ?? component.channel,
    draw: () => <Channel component={component} scheme={aScheme} names={names} />,
  })),
];
