import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../api/client.ts';
import type { ResultOf } from '../../api/graphql.ts';
import { nextCursor } from '../../api/pages.ts';
import { useQuery } from '../../api/useQuery.ts';
import type { Option } from '../../components/Field/Field.tsx';
import { apiLang } from '../../i18n/i18n.ts';
import { categoriesToChoose, unitsToChoose } from './choiceQueries.ts';

export type UnitToChoose = ResultOf<typeof unitsToChoose>['units']['nodes'][number];

/** No city has more pages of units than this. */
const mostPages = 20;
let reading: Promise<readonly UnitToChoose[]> | undefined;

async function readUnits(): Promise<readonly UnitToChoose[]> {
  const found: UnitToChoose[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { data } = await ask<ResultOf<typeof unitsToChoose>>({
      document: unitsToChoose,
      variables: { after, lang: apiLang },
    });
    found.push(...data.units.nodes);
    after = nextCursor(data.units);
    if (after === undefined) break;
  }
  return found;
}

/** All active units, read once a page; empty until they are there. */
export function useUnits(): readonly UnitToChoose[] {
  const [units, setUnits] = useState<readonly UnitToChoose[]>([]);
  useEffect(() => {
    let there = true;
    reading ??= readUnits();
    reading.then(
      (found) => there && setUnits(found),
      () => {
        reading = undefined;
      },
    );
    return () => {
      there = false;
    };
  }, []);
  return units;
}

/** Units as options, each below its parent by indentation. */
export function unitOptions(units: readonly UnitToChoose[]): readonly Option[] {
  const depth = (unit: UnitToChoose): number => {
    const parent = units.find(({ code }) => code === unit.parent?.code);
    return parent ? depth(parent) + 1 : 0;
  };
  return units.map((unit) => ({ value: unit.code, label: `${'　'.repeat(depth(unit))}${unit.name}` }));
}

/** The catalogue as options: each class, and below it its subclasses. */
export function useCategoryOptions(): readonly Option[] {
  const { data } = useQuery(categoriesToChoose, { lang: apiLang });
  return (data?.categories ?? [])
    .filter(({ active }) => active)
    .map(({ code, name, parent }) => ({ value: code, label: `${parent ? '　' : ''}${code} ${name}` }));
}
