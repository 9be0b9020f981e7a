import { useChanges } from '../../api/useChanges.ts';
import { exposureFilter, needsSearch, type Wanted } from './filters.ts';
import { problemsChanged } from './queries.ts';

/** Counts the exposures of a filter that changed since the list was read. Words and months cannot be followed. */
export function useNews(wanted: Wanted, since: unknown): number {
  return useChanges(
    problemsChanged,
    { filter: exposureFilter(wanted) },
    needsSearch(wanted) ? undefined : since,
    (data) => data.exposuresChanged.number,
  );
}
