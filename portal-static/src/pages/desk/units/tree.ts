import type { UnitData } from './queries.ts';

export interface Branch {
  readonly unit: UnitData;
  readonly below: readonly Branch[];
}

/** The units as a tree, by code; a unit whose parent is not among them stands at the top. */
export function treeOf(units: readonly UnitData[]): readonly Branch[] {
  const codes = new Set(units.map(({ code }) => code));
  const branches = (parent: string | undefined): readonly Branch[] =>
    units
      .filter((unit) =>
        parent === undefined ? !codes.has(unit.parent?.code ?? '') : unit.parent?.code === parent,
      )
      .map((unit) => ({ unit, below: branches(unit.code) }));
  return branches(undefined);
}

/** The units that match the words, with all that stand above them, so that their place can be seen. */
export function found(units: readonly UnitData[], words: string, retired: boolean): readonly UnitData[] {
  const wanted = words.trim().toLowerCase();
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const kept = new Set<string>();
  for (const unit of units) {
    const matches = `${unit.code} ${unit.name} ${unit.nameEn}`.toLowerCase().includes(wanted);
    if (!matches || !(unit.active || retired)) continue;
    let step: UnitData | undefined = unit;
    while (step && !kept.has(step.code)) {
      kept.add(step.code);
      step = byCode.get(step.parent?.code ?? '');
    }
  }
  return units.filter(({ code }) => kept.has(code));
}
