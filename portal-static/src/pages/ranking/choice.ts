import type { Listed } from './queries.ts';

/** A group that rankings were released of. */
export interface Group {
  readonly code: string;
  readonly name: string;
  /** Whether it is ranked by the city's own rules rather than by a county's. */
  readonly city: boolean;
}

/** The groups of a list of rankings: the city's own first, each in the order of its latest release. */
export function groupsOf(listed: readonly Listed[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { group, scheme } of listed)
    if (!groups.has(group.code)) groups.set(group.code, { ...group, city: scheme.owner === null });
  return [...groups.values()].sort((a, b) => Number(b.city) - Number(a.city));
}

/** The periods of a group in a list of rankings, newest first. */
export const periodsOf = (listed: readonly Listed[], group: string): readonly string[] =>
  listed.filter((each) => each.group.code === group).map(({ period }) => period);
