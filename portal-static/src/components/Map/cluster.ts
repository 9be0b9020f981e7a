import { type Spot, worldSide } from './mercator.ts';

/** Points that are drawn as one mark, and where: in the middle of them. */
export interface Cluster<T> extends Spot {
  readonly members: readonly T[];
}

/**
 * Puts together what lies nearer than `reach` pixels at this zoom. Depends on the zoom alone, so that nothing regroups
 * while the map is moved. Each group is gathered around its first member in the order given.
 */
export function clustered<T extends Spot>(spots: readonly T[], zoom: number, reach = 44): Cluster<T>[] {
  const side = worldSide(zoom) / reach;
  const cells: Record<string, { first: T; members: T[] }[]> = {};
  const groups: { first: T; members: T[] }[] = [];
  for (const spot of spots) {
    const [column, row] = [Math.floor(spot.x * side), Math.floor(spot.y * side)];
    const near = [-1, 0, 1].flatMap((right) =>
      [-1, 0, 1].flatMap((down) => cells[`${column + right} ${row + down}`] ?? []),
    );
    const group = near.find(({ first }) => Math.hypot(first.x - spot.x, first.y - spot.y) * side < 1);
    if (group) group.members.push(spot);
    else {
      const fresh = { first: spot, members: [spot] };
      groups.push(fresh);
      const cell = `${column} ${row}`;
      cells[cell] = [...(cells[cell] ?? []), fresh];
    }
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return groups.map(({ members }) => ({
    x: mean(members.map(({ x }) => x)),
    y: mean(members.map(({ y }) => y)),
    members,
  }));
}
