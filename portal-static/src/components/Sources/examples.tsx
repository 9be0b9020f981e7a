import type { Examples } from '../../testing/examples.ts';
import { Sources } from './Sources.tsx';

export const examples: Examples = [
  {
    name: '出处',
    draw: () => (
      <Sources sources={[{ title: '咸宁日报 2023年7月12日 头版', url: 'https://example.org/1' }]} />
    ),
  },
];
