import type { Hit } from '../../pages/search/queries.ts';
import type { Examples } from '../../testing/examples.ts';
import { Facets, Hits } from './SearchResults.tsx';

const unit: Hit = {
  kind: 'UNIT',
  distance: null,
  node: { __typename: 'Unit', code: 'XN-CB', tier: { name: '县市区' } },
  title: [
    { text: '赤壁', match: true },
    { text: '市', match: false },
  ],
  highlights: [{ spans: [{ text: '湖北省辖县级市，由咸宁市代管', match: false }] }],
};

export const examples: Examples = [
  {
    name: '类别',
    draw: () => (
      <Facets
        facets={[
          { kind: 'UNIT', count: 1 },
          { kind: 'RANKING', count: 4 },
        ]}
        scope={{
          q: '赤壁',
          kind: 'RANKING',
          unit: undefined,
          category: undefined,
          status: undefined,
          from: undefined,
          to: undefined,
          sort: undefined,
        }}
      />
    ),
  },
  { name: '结果', draw: () => <Hits hits={[unit]} /> },
];
