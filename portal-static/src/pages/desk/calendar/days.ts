import type { DayData } from './queries.ts';

/** What a day of the year is: as its weekday says, or otherwise. */
export type DayMark = 'work' | 'weekend' | 'OFF' | 'WORKING';

export interface Day {
  /** 2026-02-17. */
  readonly date: string;
  readonly day: number;
  readonly mark: DayMark;
  readonly name: string;
}

export interface Month {
  readonly month: number;
  /** Blank places before the first, in a week that begins on Monday. */
  readonly before: number;
  readonly days: readonly Day[];
}

const pad = (number: number) => String(number).padStart(2, '0');

/** A year as it stands on a wall, each day with what it is. */
export function monthsOf(year: number, special: readonly DayData[]): readonly Month[] {
  const differing = new Map(special.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const weekday = (day: number) => (new Date(Date.UTC(year, index, day)).getUTCDay() + 6) % 7;
    return {
      month,
      before: weekday(1),
      days: Array.from({ length }, (__, place) => {
        const day = place + 1;
        const date = `${year}-${pad(month)}-${pad(day)}`;
        const own = differing.get(date);
        return {
          date,
          day,
          mark: own?.kind ?? (weekday(day) > 4 ? 'weekend' : 'work'),
          name: own?.name ?? '',
        };
      }),
    };
  });
}

/** The days that differ once one is set: as its weekday says again, off, or worked. */
export function withDay(
  days: readonly DayData[],
  date: string,
  kind: DayData['kind'] | 'usual',
  name: string,
): readonly DayData[] {
  const others = days.filter((day) => day.date !== date);
  if (kind === 'usual') return others;
  return [...others, { date, kind, name: name.trim() || null }].sort((one, other) =>
    one.date.localeCompare(other.date),
  );
}
