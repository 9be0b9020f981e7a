import { expect, test } from 'vitest';
import { fixedLately } from './fixed.ts';
import type { FixedProblem } from './queries.ts';

const problem = (id: string, closedAt: string, change: Partial<FixedProblem> = {}): FixedProblem => ({
  id,
  number: id,
  title: id,
  sample: false,
  outcome: 'FIXED',
  closedAt,
  unit: null,
  photos: [],
  ...change,
});

const photos: FixedProblem['photos'] = [
  { id: 'b', kind: 'BEFORE', thumb: '/b' },
  { id: 'a', kind: 'AFTER', thumb: '/a' },
];

test('what was put right, with both photos first, then the latest', () => {
  const found = fixedLately([
    problem('old', '2026-01-01T00:00:00Z'),
    problem('new', '2026-02-01T00:00:00Z'),
    problem('seen', '2025-01-01T00:00:00Z', { photos }),
    problem('not', '2026-03-01T00:00:00Z', { outcome: 'NOT_REPRODUCED' }),
  ]);
  expect(found.map(({ id }) => id)).toEqual(['seen', 'new', 'old']);
});
