import type { NamedScheme } from '../../recompute/fetchExport.ts';
import type { ResultComponent } from '../../recompute/result.ts';

/** Names and caps for the components below. */
export const aScheme: NamedScheme = {
  channels: [
    { code: 'inspect', kind: 'INSPECTION', name: { zh: '第三方暗访', en: 'Inspection' } },
    { code: 'peers', kind: 'CROSS', name: { zh: '交叉考评', en: 'Peers' } },
    { code: 'poll', kind: 'POLL', name: { zh: '民意调查', en: 'Poll' } },
    { code: 'ledger', kind: 'DISPOSAL', name: { zh: '案件处置', en: 'Disposal' } },
    { code: 'quota', kind: 'COMMITMENT', name: { zh: '量化指标', en: 'Commitments' } },
    { code: 'published', kind: 'IMPORTED', name: { zh: '公布总分', en: 'Total' } },
  ],
  indicators: [
    {
      code: 'clean',
      name: { zh: '环境卫生', en: 'Cleanliness' },
      cap: '10',
      standards: [{ code: 'rubbish', name: { zh: '暴露垃圾', en: 'Rubbish' }, cap: '6' }],
    },
  ],
};

const findings = [
  { finding: '0b6f9a2e-5a3c-4f0e-9d0f-2f4a6c1e7b11', points: '4' },
  { finding: '7c1d2e3f-8b90-4a12-b3c4-d5e6f7a8b9c0', points: '3.5' },
];

/** A component of each kind. */
export const components: Readonly<Record<string, ResultComponent>> = {
  inspect: {
    channel: 'inspect',
    weight: '0.5',
    score: '94',
    value: '47',
    steps: {
      sampled: 40,
      counted: '6',
      indicators: [
        {
          indicator: 'clean',
          lost: '6',
          counted: '6',
          standards: [{ standard: 'rubbish', lost: '7.5', counted: '6', findings }],
        },
      ],
    },
  },
  peers: {
    channel: 'peers',
    weight: '0.2',
    score: '85',
    value: '17',
    steps: {
      trimmed: 1,
      marks: [
        { by: 'A', mark: '95', kept: false },
        { by: 'B', mark: '85', kept: true },
        { by: 'X', mark: '60', kept: false },
      ],
    },
  },
  poll: {
    channel: 'poll',
    weight: '0.2',
    score: '80',
    value: '16',
    steps: {
      n: 100,
      low: '78.04',
      high: '81.96',
      layers: [{ code: '城区', weight: '1', n: 100, mean: '80' }],
    },
  },
  ledger: {
    channel: 'ledger',
    weight: '0.1',
    score: '95',
    value: '9.5',
    steps: {
      defined: '0.9',
      rates: [
        { rate: 'DISPOSAL', of: { numerator: 19, denominator: 20 }, weight: '0.9', complement: false },
        { rate: 'REWORK', of: { numerator: 0, denominator: 0 }, weight: '0.1', complement: true },
      ],
    },
  },
  quota: {
    channel: 'quota',
    weight: '1',
    score: '90',
    value: '90',
    steps: {
      commitments: [{ commitment: '口袋公园', target: '20', reached: '18', weight: '1', attained: '90' }],
    },
  },
  published: { channel: 'published', weight: '1', score: '87.90', value: '87.90', steps: {} },
};
