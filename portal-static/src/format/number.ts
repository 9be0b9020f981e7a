import { lang, locale } from '../i18n/i18n.ts';

const minus = '\u2212';

/** The difference of two decimals, exact to as many places as the longer has: "91.26" − "91.21" = "0.05". */
export function subtract(left: string, right: string): string {
  const places = Math.max(left.split('.')[1]?.length ?? 0, right.split('.')[1]?.length ?? 0);
  const units = (decimal: string) => {
    const [whole = '0', part = ''] = decimal.replace('-', '').split('.');
    const size = BigInt(whole + part.padEnd(places, '0'));
    return decimal.startsWith('-') ? -size : size;
  };
  const difference = units(left) - units(right);
  const digits = (difference < 0n ? -difference : difference).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return `${difference < 0n ? '-' : ''}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ''}`;
}

/** A decimal with its sign: +1.99, −0.30, and 0.00 without one. */
export function signed(decimal: string): string {
  const size = decimal.replace('-', '');
  if (!/[1-9]/.test(size)) return size;
  return decimal.startsWith('-') ? minus + size : `+${size}`;
}

/** A decimal as written, its thousands grouped; never rounded. */
export function grouped(decimal: string): string {
  const [whole = '0', part] = decimal.split('.');
  const head = whole.replace('-', '').replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole.startsWith('-') ? minus : ''}${head}${part === undefined ? '' : `.${part}`}`;
}

/** A day in the city's time zone: 2023年7月12日. */
export function formatDay(instant: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(
    new Date(instant),
  );
}

/** Yuan in words that are short in the page's language: 100 万元, 1,000,000 yuan. */
export function formatYuan(amount: string): string {
  const size = amount.replace('-', '').replace(/\.0+$/, '');
  if (lang === 'en') return `${grouped(size)} yuan`;
  return /^\d+0000$/.test(size) ? `${grouped(size.slice(0, -4))} 万元` : `${grouped(size)} 元`;
}
