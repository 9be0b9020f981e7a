import { type Lang, lang } from '../i18n/i18n.ts';

const english = (year: string, month: string) =>
  new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(Number(year), Number(month) - 1, 1),
  );

const quarters = ['一', '二', '三', '四'];

/** Words for a period: 2023-06, 2008-03/2008-04, 2023-Q2, 2008-H1, 2023. What is none of these stays as it is. */
export function formatPeriod(period: string, language: Lang = lang): string {
  const span = period.split('/');
  if (span.length === 2)
    return span.map((part) => formatPeriod(part, language)).join(language === 'zh' ? '至' : ' to ');
  const [, year, kind, number] = /^(\d{4})(?:-(Q|H)?(\d{1,2}))?$/.exec(period) ?? [];
  if (year === undefined) return period;
  if (number === undefined) return language === 'zh' ? `${year}年` : year;
  if (kind === 'Q')
    return language === 'zh' ? `${year}年第${quarters[Number(number) - 1]}季度` : `Q${number} ${year}`;
  if (kind === 'H') {
    if (language === 'zh') return `${year}年${number === '1' ? '上' : '下'}半年`;
    return `${number === '1' ? 'First' : 'Second'} half of ${year}`;
  }
  return language === 'zh' ? `${year}年${Number(number)}月` : english(year, number);
}

/** The last month of a period, counted from year 0: what places it on a line of time. */
export function lastMonth(period: string): number {
  const end = period.split('/').at(-1) ?? period;
  const [, year, kind, number] = /^(\d{4})(?:-(Q|H)?(\d{1,2}))?$/.exec(end) ?? [];
  if (year === undefined) return Number.NaN;
  const monthsEach = kind === 'Q' ? 3 : kind === 'H' ? 6 : 1;
  return Number(year) * 12 + (number === undefined ? 12 : Number(number) * monthsEach) - 1;
}
