import type { Json } from './canonical.ts';
import { type Decimal, decimal, least, minus, most, plain, plus, whole, zero } from './decimal.ts';
import type { Finding, Input, Rules, Scheme } from './document.ts';
import { hundred, multiply, ratio } from './ratio.ts';
import { byCode, grouped, type Rounded, type Scoring, sum } from './said.ts';

/** INSPECTION, MOCK, PATROL: points lost, capped, or the pass rate. */
export function inspection(
  scheme: Scheme,
  units: ReadonlySet<string>,
  rules: Rules,
  input: Input,
  rounded: Rounded,
): Scoring {
  const named = rules.indicators ?? [];
  const indicators = scheme.indicators.filter(({ code }) => named.length === 0 || named.includes(code));
  const known = new Set(
    indicators.flatMap(({ code, standards }) => standards.map((standard) => `${code}/${standard.code}`)),
  );
  const own = (input.findings ?? []).filter(({ unit }) => units.has(unit));
  for (const each of own) {
    if (!known.has(`${each.indicator}/${each.standard}`))
      throw new Error(`finding ${each.finding} is of a standard that does not count`);
  }
  const findings = grouped(own, ({ unit }) => unit);
  return (unit) => {
    const sampled = input.sampled?.[unit] ?? 0;
    if (sampled === 0) return { gap: 'NOT_INSPECTED' };
    if (sampled < (rules.minimumSample ?? 0)) return { gap: 'BELOW_MINIMUM_SAMPLE' };
    const found = findings.get(unit) ?? [];
    const { steps, counted } = pointsLost(indicators, found);
    if (rules.method === 'POINTS_LOST') {
      return {
        score: most(minus(whole(100), counted), zero),
        steps: { sampled, indicators: steps, counted: plain(counted) },
      };
    }
    const failed = Math.min(sampled, found.length);
    return {
      score: rounded(multiply(hundred, ratio(sampled - failed, sampled))),
      steps: { sampled, failed, indicators: steps },
    };
  };
}

function pointsLost(indicators: Scheme['indicators'], found: readonly Finding[]) {
  const byStandard = grouped(found, ({ indicator, standard }) => `${indicator}/${standard}`);
  const capped = (lost: Decimal, cap: string | undefined) =>
    cap === undefined ? lost : least(lost, decimal(cap));
  const steps: Json[] = [];
  let all = zero;
  for (const indicator of indicators) {
    const standards: Json[] = [];
    let lost = zero;
    for (const standard of indicator.standards) {
      const each = byStandard.get(`${indicator.code}/${standard.code}`);
      if (!each) continue;
      const points = sum(each.map((finding) => decimal(finding.points)));
      const counted = capped(points, standard.cap);
      lost = plus(lost, counted);
      standards.push({
        standard: standard.code,
        lost: plain(points),
        counted: plain(counted),
        findings: each
          .map((finding) => ({ finding: finding.finding, points: plain(decimal(finding.points)) }))
          .sort((a, b) => byCode(a.finding, b.finding)),
      });
    }
    if (standards.length === 0) continue;
    const counted = capped(lost, indicator.cap);
    all = plus(all, counted);
    steps.push({ indicator: indicator.code, lost: plain(lost), counted: plain(counted), standards });
  }
  return { steps, counted: all };
}
