import { locale } from '../i18n/i18n.ts';

const zone = 'Asia/Shanghai';
const moment = new Intl.DateTimeFormat(locale, {
  dateStyle: locale === 'en' ? 'medium' : 'long',
  timeStyle: 'short',
  hourCycle: 'h23',
  timeZone: zone,
});
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

/** An instant as the city's clock shows it: 2023年7月12日 09:30; a plain day as that day; anything else as it is. */
export function formatMoment(at: string): string {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return at;
  return /^\d{4}-\d{2}-\d{2}$/.test(at) ? day.format(time) : moment.format(time);
}
