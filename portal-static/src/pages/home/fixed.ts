import type { FixedProblem } from './queries.ts';

const put = new Set(['FIXED', 'PARTLY_FIXED']);
const shown = 4;

const pictured = ({ photos }: FixedProblem): boolean =>
  photos.some(({ kind }) => kind === 'BEFORE') && photos.some(({ kind }) => kind === 'AFTER');

/** Of what was closed what was put right: those with photos of before and after first, then the latest. */
export function fixedLately(closed: readonly FixedProblem[]): readonly FixedProblem[] {
  return closed
    .filter(({ outcome }) => outcome !== null && put.has(outcome))
    .sort(
      (a, b) =>
        Number(pictured(b)) - Number(pictured(a)) || (b.closedAt ?? '').localeCompare(a.closedAt ?? ''),
    )
    .slice(0, shown);
}
