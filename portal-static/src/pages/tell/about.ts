import { ask } from '../../api/client.ts';
import type { ResultOf } from '../../api/graphql.ts';
import { change, draft } from './drafting.ts';
import { exposureAbout } from './queries.ts';

/**
 * Begins a report about an exposed problem: its number stands in it, and its place and category wherever nothing has
 * been filled in. Without an answer the number alone.
 */
export async function beginAbout(number: string): Promise<void> {
  change({ sameAs: number });
  try {
    const { data } = await ask<ResultOf<typeof exposureAbout>>({
      document: exposureAbout,
      variables: { number },
    });
    const { value } = draft;
    const exposure = data.exposure;
    if (!value || value.sending || !exposure) return;
    const { address, category, location } = exposure;
    const unplaced = !value.point && value.address.trim() === '';
    change({
      ...(value.category === '' && category ? { category: category.code } : {}),
      ...(unplaced && address ? { address } : {}),
      // A place that is told only roughly would lead astray.
      ...(unplaced && location?.precision === 1
        ? { point: { latitude: location.latitude, longitude: location.longitude } }
        : {}),
    });
  } catch {
    // The citizen says where and what it is.
  }
}
