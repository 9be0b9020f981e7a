import type { NoticeData, Ranking, Row } from '../pages/ranking/queries.ts';

/** A row of a ranking; without a rank it is unranked for the reason that Xianning's notice of June 2023 suggests. */
export function aRow(
  code: string,
  rank: number | null,
  total: string | null,
  previous: Row['previous'] = null,
): Row {
  const unrankedReason = rank === null ? '未列入本期通报' : null;
  const components =
    total === null
      ? []
      : [{ channel: { code: 'published', name: '公布总分' }, weight: '1', score: total, value: total }];
  return {
    rank,
    total,
    unrankedReason,
    list: null,
    grade: null,
    unit: { code, name: `单位${code}` },
    previous,
    components,
  };
}

/** June 2023 in small: two ranked units, one unranked, compared with December 2022. */
export function aRanking(change: Partial<Ranking> = {}): Ranking {
  const nodes = [
    aRow('A', 1, '91.26', { period: '2022-12', rank: 3, total: '91.21' }),
    aRow('B', 2, '87.90'),
    aRow('C', null, null, { period: '2022-12', rank: 5, total: '89.35' }),
  ];
  return {
    id: 'r',
    period: '2023-06',
    sample: false,
    releasedAt: '2023-07-12T02:00:00Z',
    export: '/export/rankings/r.json',
    version: 1,
    correctionReason: null,
    group: { code: 'county', name: '县市区' },
    scheme: {
      name: '2023年实施方案',
      source: null,
      channels: [],
      rounding: { places: 2, mode: 'HALF_UP', orderBy: 'ROUNDED' },
      owner: null,
    },
    source: { title: '咸宁日报', url: 'http://example.org/1' },
    previous: { period: '2022-12' },
    rows: { nodes, pageInfo: { hasNextPage: false } },
    incentives: [
      { rank: 1, rankFromLast: null, amount: '1000000', text: '第一名' },
      { rank: null, rankFromLast: 1, amount: '-1000000', text: '最后一名' },
    ],
    publications: [],
    ...change,
  };
}

export function aNotice(change: Partial<NoticeData> = {}): NoticeData {
  return {
    id: 'n',
    number: '〔2022〕8号',
    title: '8月通报',
    sample: false,
    releasedAt: null,
    sections: [],
    figures: [],
    tables: [],
    sources: [],
    ...change,
  };
}
