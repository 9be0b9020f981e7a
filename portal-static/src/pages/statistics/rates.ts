import type { Figures } from './queries.ts';

/** Every rate that the rules name, in the order in which cities print them. */
export const rateNames = [
  'disposal',
  'inTimeDisposal',
  'closing',
  'inTimeClosing',
  'rework',
  'overdue',
  'extension',
  'contested',
  'satisfaction',
  'response',
  'resolution',
] as const satisfies readonly (keyof Figures)[];

export type RateName = (typeof rateNames)[number];

/** Rates of which less is better. */
export const lessIsBetter: ReadonlySet<RateName> = new Set(['rework', 'overdue', 'extension', 'contested']);

/** The parts of a year that the rates can be asked for, as the API spells them behind the year. */
export const partsOfYear = [
  '',
  'H1',
  'H2',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  ...Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0')),
] as const;

/** The year and part of a period, or undefined where it is none of those forms. */
export function splitPeriod(period: string): { year: string; part: string } | undefined {
  const [, year, part = ''] = /^(\d{4})(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.exec(period) ?? [];
  return year === undefined ? undefined : { year, part };
}

export const joinPeriod = (year: string, part: string): string => (part ? `${year}-${part}` : year);

/** The hundred months that end with this one: the most that one question may cover, with room to spare. */
export function recentMonths(now: Date): string {
  const months = now.getFullYear() * 12 + now.getMonth();
  const write = (count: number) => `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  return `${write(months - 99)}/${write(months)}`;
}
