export interface Span {
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly n: number;
}

const minute = 60_000;
/** From here on it is said to be soon. */
export const soon = 24 * 60 * minute;

/** A stretch of time by its two greatest units; under an hour by the minute, never less than one. */
export function left(milliseconds: number): readonly Span[] {
  const minutes = Math.max(1, Math.floor(milliseconds / minute));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const spans: Span[] =
    days > 0
      ? [
          { unit: 'days', n: days },
          { unit: 'hours', n: hours },
        ]
      : hours > 0
        ? [
            { unit: 'hours', n: hours },
            { unit: 'minutes', n: minutes % 60 },
          ]
        : [{ unit: 'minutes', n: minutes }];
  return spans.filter(({ n }) => n > 0);
}
