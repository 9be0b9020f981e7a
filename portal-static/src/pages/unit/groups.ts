import type { Standing } from './queries.ts';

/** Standings by the group that they were compared in, since scores of different groups make no common line. */
export function byGroup(standings: readonly Standing[]) {
  const groups = new Map<string, { code: string; name: string; standings: Standing[] }>();
  for (const standing of standings) {
    const { code, name } = standing.ranking.group;
    const group = groups.get(code) ?? { code, name, standings: [] };
    group.standings.push(standing);
    groups.set(code, group);
  }
  return [...groups.values()];
}
