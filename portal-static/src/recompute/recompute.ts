import { canonical, type Json } from './canonical.ts';
import { scoring } from './channels.ts';
import { decimal, plain, plus, printed, round, times, zero } from './decimal.ts';
import type { RankingDocument } from './document.ts';
import { awards, standings, type Totalled } from './standings.ts';

/** What the page says of an export. */
export interface Recomputed {
  /** Whether the file says, to the byte, what its own inputs come to. */
  readonly identical: boolean;
  /** The file with the result of this computation in it. */
  readonly text: string;
  /** The first units of which the file says something else; empty when none. */
  readonly different: readonly string[];
}

const format = 'sunboard-ranking/1';

/** Does an export's arithmetic again. Throws when it is no export that can be computed from. */
export function recompute(text: string): Recomputed {
  const document = JSON.parse(text) as { readonly [name: string]: Json };
  if (document.format !== format) throw new Error(`format ${document.format} is not ${format}`);
  const result = compute(document as unknown as RankingDocument);
  const again = canonical({ ...document, result });
  return {
    identical: again === text,
    text: again,
    different: differences(document.result, result),
  };
}

/** The result that belongs to a scheme and inputs. */
export function compute({ scheme, inputs }: RankingDocument): { rows: Json[]; awards: Json[] } {
  const units = new Set(scheme.groups[0]?.units);
  const channels = scheme.channels.map((channel) => ({
    ...channel,
    said: scoring(scheme, units, channel, inputs[channel.code]),
  }));
  const totalled: Totalled[] = [];
  const unranked: { unit: string; gaps: Json[] }[] = [];
  for (const unit of units) {
    const gaps: Json[] = [];
    const components: Json[] = [];
    const scores = new Map();
    let exact = zero;
    for (const { code, weight, said } of channels) {
      const what = said(unit);
      if ('gap' in what) {
        gaps.push({ channel: code, reason: what.gap });
        continue;
      }
      const value = times(decimal(weight), what.score);
      exact = plus(exact, value);
      scores.set(code, what.score);
      components.push({
        channel: code,
        weight: plain(decimal(weight)),
        score: plain(what.score),
        value: plain(value),
        steps: what.steps,
      });
    }
    const { places, mode } = scheme.rounding;
    if (gaps.length > 0) unranked.push({ unit, gaps });
    else totalled.push({ unit, exact, total: round(exact, places, mode), scores, components });
  }
  const ordered = standings(scheme, totalled);
  const rows: Json[] = ordered.map(
    ({ unit, rank, total, exact, grade, honours, tieBreak, components }, i) => ({
      position: i + 1,
      unit,
      rank,
      total: printed(total),
      exact: plain(exact),
      ...(grade !== undefined && { grade }),
      ...(honours !== undefined && { honours }),
      ...(tieBreak !== undefined && { tieBreak }),
      gaps: [],
      components,
    }),
  );
  for (const { unit, gaps } of unranked.sort((a, b) => (a.unit < b.unit ? -1 : 1)))
    rows.push({ position: rows.length + 1, unit, gaps, components: [] });
  return { rows, awards: awards(scheme, ordered) };
}

function differences(said: Json | undefined, computed: { rows: Json[] }): string[] {
  const rows = (said as { rows?: Json[] } | undefined)?.rows ?? [];
  return computed.rows
    .filter((row, i) => canonical(row) !== canonical(rows[i] ?? null))
    .map((row) => (row as { unit: string }).unit)
    .slice(0, 5);
}
