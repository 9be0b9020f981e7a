import { formatMoment } from '../../format/moment.ts';

/** What the address asks for: the end of a day in the city, or an instant; undefined for now and for what is neither. */
export function instantOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = Date.parse(day ? `${text}T23:59:59+08:00` : text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The day in the city on which something happened: 2026-11-20. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A limit in words; one that ends with a day is that day. */
export function formatDue(instant: string): string {
  const time = Date.parse(instant);
  const midnight = (time + 8 * 3_600_000) % 86_400_000 === 0;
  return formatMoment(midnight ? dayOf(new Date(time - 1).toISOString()) : instant);
}
