import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../api/client.ts';
import type { ResultOf } from '../../api/graphql.ts';
import type { Place } from './place.ts';
import { placesExposed } from './queries.ts';

/** Places that a map may begin with where nothing says more: those of the latest exposed problems. */
export function useSurroundings(needed: boolean): readonly Place[] {
  const [places, found] = useState<readonly Place[]>([]);
  useEffect(() => {
    if (!needed) return;
    const abort = new AbortController();
    ask<ResultOf<typeof placesExposed>>({
      document: placesExposed,
      variables: {},
      signal: abort.signal,
    }).then(
      ({ data }) => found(data.exposures.nodes.flatMap(({ location }) => location ?? [])),
      // Then the map begins with the whole country.
      () => undefined,
    );
    return () => abort.abort();
  }, [needed]);
  return places;
}
