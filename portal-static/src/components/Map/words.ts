import { words } from '../../i18n/i18n.ts';
import en from './en.json';
import type { Place } from './place.ts';
import zh from './zh.json';

export const t = words({ zh, en });

/** A degree with its direction: 东经 114.30°. */
export const meridian = (degree: number, places: number): string =>
  t(degree < 0 ? 'west' : 'east', { n: Math.abs(degree).toFixed(places) });
export const parallel = (degree: number, places: number): string =>
  t(degree < 0 ? 'south' : 'north', { n: Math.abs(degree).toFixed(places) });

/** A place in figures, to about a metre. */
export const inFigures = ({ latitude, longitude }: Place): string =>
  `${meridian(longitude, 5)} ${parallel(latitude, 5)}`;

/** A length in words. */
export const inWords = (metres: number): string =>
  metres >= 1000 ? t('kilometres', { n: metres / 1000 }) : t('metres', { n: metres });
