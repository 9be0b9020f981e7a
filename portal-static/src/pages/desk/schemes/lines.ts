import { formatPeriod } from '../../../format/period.ts';
import { t as caseWord } from '../case/words.ts';
import type { WholeScheme } from './queries.ts';
import { t } from './words.ts';

/** One thing that a scheme says: under which heading, about what, and how. */
export interface Line {
  readonly key: string;
  readonly section: string;
  readonly label: string;
  readonly value: string;
}

type Limit = {
  readonly amount: number;
  readonly unit: 'WORKING_HOURS' | 'WORKING_DAYS' | 'HOURS' | 'DAYS';
} | null;

const limit = (value: Limit) => (value ? `${value.amount} ${caseWord(`unit.${value.unit}`)}` : '');
const percent = (weight: string) => `${Number((Number(weight) * 100).toFixed(6))}%`;
const steps = ['collect', 'compute', 'appeal', 'decide', 'approve', 'release'] as const;

/** Everything that a scheme says, line by line, so that two of them can be laid side by side. */
export function linesOf(scheme: WholeScheme): readonly Line[] {
  const lines: Line[] = [];
  const say = (section: string, key: string, label: string, value: string | number | null | undefined) => {
    if (value === null || value === undefined || value === '') return;
    lines.push({ key: `${section} ${key}`, section, label, value: String(value) });
  };
  const basic = t('section.basic');
  say(basic, 'name', t('line.name'), scheme.name);
  say(basic, 'version', t('line.version'), scheme.version);
  say(basic, 'from', t('line.from'), formatPeriod(scheme.inForceFrom));
  say(basic, 'owner', t('line.owner'), scheme.owner?.name);
  say(basic, 'rhythm', t('line.rhythm'), scheme.rhythm && t(`rhythm.${scheme.rhythm}`));
  say(basic, 'source', t('line.source'), scheme.source?.title);
  for (const { code, name, units, shows } of scheme.groups) {
    say(t('section.groups'), code, name, units.join(' '));
    say(t('section.groups'), `${code} shows`, t('line.shows', { name }), t(`shows.${shows}`));
  }
  for (const { code, name, kind, weight, parts } of scheme.channels) {
    say(t('section.channels'), code, name, `${t(`kind.${kind}`)} · ${percent(weight)}`);
    for (const part of parts)
      say(t('section.channels'), `${code} ${part.code}`, `${name} · ${part.name}`, percent(part.weight));
  }
  const { places, mode, orderBy } = scheme.rounding;
  say(t('section.rounding'), 'places', t('line.places'), places);
  say(t('section.rounding'), 'mode', t('line.mode'), mode);
  say(t('section.rounding'), 'order', t('line.order'), t(`order.${orderBy}`));
  say(t('section.rounding'), 'ties', t('line.ties'), scheme.tieBreaks.map(({ name }) => name).join(' → '));
  for (const { code, name, cap, standards } of scheme.indicators) {
    say(t('section.indicators'), code, name, cap === null ? t('noCap') : t('cap', { cap }));
    for (const standard of standards)
      say(
        t('section.indicators'),
        `${code} ${standard.code}`,
        `${name} · ${standard.name}`,
        t('points', { points: standard.points }) +
          (standard.cap === null ? '' : ` · ${t('cap', { cap: standard.cap })}`),
      );
  }
  for (const { name, from } of scheme.grades) say(t('section.grades'), name, name, t('gradeFrom', { from }));
  for (const list of ['red', 'black'] as const) {
    const rule = scheme.lists?.[list];
    say(t('section.grades'), `${list} count`, t(`list.${list}.count`), rule?.count);
    say(t('section.grades'), `${list} from`, t(`list.${list}.threshold`), rule?.threshold);
  }
  for (const step of steps)
    say(t('section.deadlines'), step, t(`step.${step}`), limit(scheme.deadlines[step]));
  for (const { rank, rankFromLast, amount, text } of scheme.incentives)
    say(
      t('section.incentives'),
      `${rank} ${rankFromLast} ${text.slice(0, 4)}`,
      rank === null ? t('fromLast', { n: rankFromLast ?? '' }) : t('fromTop', { n: rank }),
      amount === null ? text : `${text}（${amount}）`,
    );
  say(t('section.ladder'), 'agency', t('line.agency'), scheme.ladder?.agency);
  scheme.ladder?.rungs.forEach(({ colour, trigger, percent: share, after, nth }) => {
    const detail = [share === null ? '' : `${share}%`, limit(after), nth === null ? '' : `×${nth}`];
    say(
      t('section.ladder'),
      `${colour} ${trigger}`,
      `${caseWord(`colour.${colour}`)} · ${t(`trigger.${trigger}`)}`,
      detail.filter(Boolean).join(' ') || '✓',
    );
  });
  return lines;
}

/** A line of one scheme beside the same of another; null where one of them does not say it. */
export interface Pair {
  readonly key: string;
  readonly section: string;
  readonly label: string;
  readonly left: string | null;
  readonly right: string | null;
}

/** Two schemes side by side: the lines of the right one in its order, what only the left one says at the end of its section. */
export function sideBySide(left: readonly Line[], right: readonly Line[]): readonly Pair[] {
  const sections = [...new Set([...right, ...left].map(({ section }) => section))];
  const told = (lines: readonly Line[]) => new Map(lines.map((line) => [line.key, line.value]));
  const [before, after] = [told(left), told(right)];
  return sections.flatMap((section) => {
    const own = [...right, ...left.filter(({ key }) => !after.has(key))].filter(
      (line) => line.section === section,
    );
    return own.map(({ key, label }) => ({
      key,
      section,
      label,
      left: before.get(key) ?? null,
      right: after.get(key) ?? null,
    }));
  });
}
