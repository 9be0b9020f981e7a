import { type Column, count, decimal, moment, oneOf, short } from './checks.ts';
import type { CategoryChoice, Rules, UnitChoice } from './schemeQueries.ts';

type Channel = Rules['channels'][number];

/** Who may be named in a file: code and Chinese name, each to the code. */
export function unitNames(
  units: readonly Pick<UnitChoice, 'code' | 'zh'>[],
  allowed?: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    units
      .filter(({ code }) => allowed === undefined || allowed.includes(code))
      .flatMap(({ code, zh }) => [
        [code, code],
        [zh, code],
      ]),
  );
}

/** Whether the channel's score comes out of a file at all: marks are given one by one, rates are taken down. */
export const takesFile = (channel: Pick<Channel, 'kind'>): boolean =>
  channel.kind !== 'CROSS' && channel.kind !== 'DISPOSAL';

/** Whether it takes findings. */
export const takesFindings = (channel: Pick<Channel, 'kind'>): boolean =>
  channel.kind === 'INSPECTION' || channel.kind === 'MOCK' || channel.kind === 'PATROL';

/** The columns of a channel's file, by the kind of the channel. */
export function scoreColumns(
  channel: Channel,
  rules: Rules,
  units: ReadonlyMap<string, string>,
): readonly Column[] {
  const known = oneOf(units, 'fault.unknownUnit');
  const names = ['unit', '单位', '责任单位'];
  const once: Column = { names, required: true, check: known, once: (text) => units.get(text) };
  const many: Column = { names, required: true, check: known };
  const weight: Column = { names: ['weight', '权重'], required: false, check: decimal(0, 1e12) };
  switch (channel.kind) {
    case 'INSPECTION':
    case 'MOCK':
    case 'PATROL':
      return [once, { names: ['standards', '检查项数', '抽查项数', '样本量'], required: true, check: count }];
    case 'POLL':
    case 'PUBLIC_REVIEW': {
      const scale = channel.rules?.__typename === 'SurveyRules' ? channel.rules : undefined;
      const [lowest, highest] = [Number(scale?.lowest ?? 0), Number(scale?.highest ?? 100)];
      return [
        many,
        { names: ['group', '人群', '分层'], required: false, check: short(40) },
        weight,
        { names: ['n', '人数', '样本量'], required: true, check: count },
        { names: ['mean', '均值', '平均分'], required: true, check: decimal(lowest, highest) },
        { names: ['deviation', '标准差'], required: true, check: decimal(0, highest - lowest) },
      ];
    }
    case 'COMMITMENT':
      return [
        many,
        { names: ['commitment', '指标', '量化指标'], required: true, check: short(60) },
        { names: ['target', '目标', '目标值'], required: true, check: decimal(0, 999_999_999_999) },
        {
          names: ['reached', '完成', '完成值'],
          required: true,
          blanks: true,
          check: decimal(0, 999_999_999_999),
        },
        weight,
      ];
    default:
      return [
        once,
        {
          names: ['score', '得分', '分数', '总分'],
          required: true,
          blanks: true,
          check: decimal(0, 100, rules.rounding.places),
        },
        { names: ['note', '备注'], required: false, check: short(100) },
      ];
  }
}

/** The standards that count in an inspection channel, each with its indicator. */
export function standardsOf(channel: Channel, rules: Rules) {
  const counting = channel.rules?.__typename === 'InspectionRules' ? channel.rules.indicators : [];
  return rules.indicators
    .filter(({ code }) => counting.length === 0 || counting.includes(code))
    .flatMap((indicator) =>
      indicator.standards.map((standard) => ({ ...standard, indicator: indicator.name })),
    );
}

export type StandardChoice = ReturnType<typeof standardsOf>[number];

/** The columns of a file of findings. */
export function findingColumns(
  channel: Channel,
  rules: Rules,
  compared: ReadonlyMap<string, string>,
  everywhere: ReadonlyMap<string, string>,
  categories: readonly CategoryChoice[],
): readonly Column[] {
  const standards = standardsOf(channel, rules);
  const byText = new Map(standards.flatMap(({ code, zh }) => [code, zh].map((text) => [text, code])));
  const most = Math.max(0, ...standards.map(({ points }) => Number(points)));
  const filed = categories.filter(({ active }) => active);
  const kinds = new Map(filed.flatMap(({ code, zh }) => [code, zh].map((text) => [text, code])));
  return [
    { names: ['category', '类别', '问题类别'], required: true, check: oneOf(kinds, 'fault.unknownCategory') },
    { names: ['title', '标题', '问题'], required: true, check: short(80) },
    { names: ['address', '地址', '位置'], required: true, check: short(200) },
    {
      names: ['territory', '属地', '责任单位'],
      required: true,
      check: oneOf(everywhere, 'fault.unknownUnit'),
    },
    { names: ['reported_at', '发现时间', '时间'], required: true, check: moment },
    {
      names: ['standard', '标准', '测评标准'],
      required: true,
      check: oneOf(byText, 'fault.unknownStandard'),
    },
    { names: ['points', '扣分'], required: false, check: decimal(0, most, 2) },
    {
      names: ['unit', '被测评单位', '扣分单位'],
      required: false,
      check: oneOf(compared, 'fault.unknownUnit'),
    },
    { names: ['description', '描述', '问题描述'], required: false, check: short(2000) },
    { names: ['latitude', '纬度'], required: false, check: decimal(-90, 90) },
    { names: ['longitude', '经度'], required: false, check: decimal(-180, 180) },
    { names: ['sweep', '举一反三'], required: false, check: short(500) },
  ];
}
