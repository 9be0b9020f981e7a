import type { Tone } from '../Status/Status.tsx';
import type { Entry } from './queries.ts';
import { t } from './words.ts';

type Standing = Pick<Entry, 'status' | 'outcome' | 'colour' | 'overdue'>;

const ticketTones: Readonly<Record<string, Tone>> = { WHITE: 'white', YELLOW: 'yellow', RED: 'red' };
const outcomeTones: Readonly<Record<NonNullable<Entry['outcome']>, Tone>> = {
  FIXED: 'good',
  PARTLY_FIXED: 'warn',
  UNFIXED: 'bad',
  NOT_RESPONSIBLE: 'neutral',
  NOT_REPRODUCED: 'neutral',
};
const ended: readonly Entry['status'][] = ['CLOSED', 'DISMISSED', 'MERGED', 'WITHDRAWN'];

/** Whether nothing more is to be done. */
export const hasEnded = ({ status }: Pick<Entry, 'status'>): boolean => ended.includes(status);

/** The tone of a ticket's colour. */
export const ticketTone = (colour: string | null): Tone => ticketTones[colour ?? ''] ?? 'neutral';

/** The name of a ticket's colour: 红单. */
export function ticketName(colour: string): string {
  return colour === 'WHITE' || colour === 'YELLOW' || colour === 'RED' ? t(`colour.${colour}`) : colour;
}

/** Where it stands, or how it ended, with the tone of that. */
export function statusOf({ status, outcome }: Pick<Standing, 'status' | 'outcome'>): {
  word: string;
  tone: Tone;
} {
  if (status === 'CLOSED' && outcome) return { word: t(`outcome.${outcome}`), tone: outcomeTones[outcome] };
  return { word: t(`status.${status}`), tone: 'neutral' };
}

/** What a mark on a map means: how it ended, else its latest ticket, else whether it is overdue. */
export function toneOf(entry: Standing): Tone {
  if (hasEnded(entry)) return statusOf(entry).tone;
  if (entry.colour) return ticketTone(entry.colour);
  return entry.overdue ? 'bad' : 'neutral';
}
