import type { Json } from './canonical.ts';

/** A small export that is what its inputs come to: two units, one of them without a figure. */
export function anExport(): { readonly [name: string]: Json } {
  return {
    format: 'sunboard-ranking/1',
    ranking: { id: 'r', group: 'county', period: '2023-06' },
    scheme: {
      code: 'scheme',
      groups: [{ code: 'county', units: ['BB', 'AA'] }],
      channels: [{ code: 'published', kind: 'IMPORTED', weight: '1' }],
      indicators: [],
      rounding: { places: 2, mode: 'HALF_UP', orderBy: 'ROUNDED', quotientPlaces: 6 },
      tieBreaks: [],
      grades: [],
      lists: {},
      incentives: [],
      sharing: 'EACH',
    },
    inputs: { published: { scores: { AA: '90.5' } } },
    result: {
      awards: [],
      rows: [
        {
          position: 1,
          unit: 'AA',
          rank: 1,
          total: '90.50',
          exact: '90.5',
          gaps: [],
          components: [{ channel: 'published', weight: '1', score: '90.5', value: '90.5', steps: {} }],
        },
        {
          position: 2,
          unit: 'BB',
          gaps: [{ channel: 'published', reason: 'NOT_IN_SOURCE' }],
          components: [],
        },
      ],
    },
  };
}
