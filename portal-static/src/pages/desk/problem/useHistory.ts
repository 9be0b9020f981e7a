import { useEffect, useState } from 'preact/hooks';
import { nextCursor } from '../../../api/pages.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { askAsStaff } from '../useStaffQuery.ts';
import { type EventData, historyQuery } from './queries.ts';

/** All that happened to a problem, newest first; read anew whenever its revision is another one. */
export function useHistory(number: string, revision: number | undefined): readonly EventData[] {
  const [events, setEvents] = useState<readonly EventData[]>([]);
  useEffect(() => {
    if (revision === undefined) return;
    const abort = new AbortController();
    const read = async () => {
      const all: EventData[] = [];
      let after: string | undefined;
      do {
        const variables = { number, lang: apiLang, ...(after ? { after } : {}) } as const;
        const { data } = await askAsStaff(historyQuery, variables, abort.signal);
        const page = data.problem?.timeline;
        all.push(...(page?.nodes ?? []));
        after = nextCursor(page);
      } while (after !== undefined);
      setEvents(all.reverse());
    };
    read().catch(() => undefined);
    return () => abort.abort();
  }, [number, revision]);
  return events;
}
