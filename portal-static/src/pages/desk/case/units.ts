import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../../../api/client.ts';
import type { ResultOf } from '../../../api/graphql.ts';
import { nextCursor } from '../../../api/pages.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { type UnitChoice, unitChoicesQuery } from './unitQueries.ts';

const known = signal<readonly UnitChoice[] | undefined>(undefined);
let reading: Promise<void> | undefined;

async function read(): Promise<void> {
  const all: UnitChoice[] = [];
  let after: string | undefined;
  do {
    const { data } = await ask<ResultOf<typeof unitChoicesQuery>>({
      document: unitChoicesQuery,
      variables: { lang: apiLang, ...(after ? { after } : {}) },
    });
    all.push(...data.units.nodes);
    after = nextCursor(data.units);
  } while (after !== undefined);
  known.value = all;
}

/** All units that can be chosen, read once a page; undefined until they are there. */
export function useUnits(): readonly UnitChoice[] | undefined {
  useEffect(() => {
    if (reading) return;
    reading = read().catch(() => {
      reading = undefined;
    });
  }, []);
  return known.value;
}

/** The units in the order of their tree, each with how deep it stands. */
export function inTree(units: readonly UnitChoice[]): readonly (UnitChoice & { readonly depth: number })[] {
  const codes = new Set(units.map(({ code }) => code));
  const below = (parent: string | undefined, depth: number): (UnitChoice & { depth: number })[] =>
    units
      .filter((unit) =>
        parent === undefined ? !codes.has(unit.parent?.code ?? '') : unit.parent?.code === parent,
      )
      .flatMap((unit) => [{ ...unit, depth }, ...below(unit.code, depth + 1)]);
  return below(undefined, 0);
}

/** The units below one. */
export function unitsBelow(units: readonly UnitChoice[], code: string): readonly UnitChoice[] {
  const children = units.filter(({ parent }) => parent?.code === code);
  return children.flatMap((child) => [child, ...unitsBelow(units, child.code)]);
}
