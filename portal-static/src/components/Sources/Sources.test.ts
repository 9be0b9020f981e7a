import { expect, test } from 'vitest';
import { distinct } from './Sources.tsx';

test('the same address named twice is one source', () => {
  const [a, b, c] = [
    { title: '咸宁日报', url: 'http://x/1' },
    { title: '咸宁新闻网', url: 'http://x/1' },
    { title: '实施方案', url: null },
  ] as const;
  expect(distinct([a, null, b, c, c])).toEqual([a, c]);
});
