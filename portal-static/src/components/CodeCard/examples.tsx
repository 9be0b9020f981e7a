import type { Examples } from '../../testing/examples.ts';
import { CodeCard } from './CodeCard.tsx';

export const examples: Examples = [
  { name: '查询码', draw: () => <CodeCard label="查询码" code="7KM-Q9X-3FT-8WC-2JH-5RN-D6V" /> },
];
