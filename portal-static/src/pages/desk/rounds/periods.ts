/** Which periods the rounds of a scheme cover. */
export type Rhythm = 'MONTHLY' | 'TWO_MONTHLY' | 'QUARTERLY' | 'HALF_YEARLY' | 'YEARLY';

export const rhythms: readonly Rhythm[] = ['MONTHLY', 'TWO_MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'];

const two = (month: number) => String(month).padStart(2, '0');
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

/** The periods of a year, as the API writes them. */
export function periodsOf(rhythm: Rhythm, year: number): readonly string[] {
  switch (rhythm) {
    case 'MONTHLY':
      return upTo(12).map((month) => `${year}-${two(month)}`);
    case 'TWO_MONTHLY':
      return upTo(6).map((pair) => `${year}-${two(2 * pair - 1)}/${year}-${two(2 * pair)}`);
    case 'QUARTERLY':
      return upTo(4).map((quarter) => `${year}-Q${quarter}`);
    case 'HALF_YEARLY':
      return upTo(2).map((half) => `${year}-H${half}`);
    case 'YEARLY':
      return [`${year}`];
  }
}

/** Which of them has just ended: what one usually opens; the first one of a year to come. */
export function lastEnded(rhythm: Rhythm, now: Date): { year: number; place: number } {
  const count = periodsOf(rhythm, 2000).length;
  const place = Math.floor((now.getUTCMonth() * count) / 12) - 1;
  return place < 0
    ? { year: now.getUTCFullYear() - 1, place: count - 1 }
    : { year: now.getUTCFullYear(), place };
}
