import { useEffect, useState } from 'preact/hooks';
import type { ResultOf } from '../../../api/graphql.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { askAsStaff } from '../useStaffQuery.ts';
import { type UnitChoice, unitChoices } from './schemeQueries.ts';

let known: Promise<readonly UnitChoice[]> | undefined;

async function readAll(): Promise<readonly UnitChoice[]> {
  const units: UnitChoice[] = [];
  let after: string | null = null;
  do {
    const page: ResultOf<typeof unitChoices>['units'] = (
      await askAsStaff(unitChoices, { lang: apiLang, after })
    ).data.units;
    units.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return units;
}

/** All active units, read once for the whole desk; undefined until they are here, or when they could not be read. */
export function useUnits(): readonly UnitChoice[] | undefined {
  const [units, setUnits] = useState<readonly UnitChoice[]>();
  useEffect(() => {
    known ??= readAll();
    known.then(setUnits, () => {
      known = undefined;
    });
  }, []);
  return units;
}
