/** An exact decimal: `units` × 10^−`places`, places ≥ 0. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

export const roundingModes = ['HALF_UP', 'HALF_EVEN', 'HALF_DOWN', 'UP', 'DOWN', 'CEILING', 'FLOOR'] as const;
export type RoundingMode = (typeof roundingModes)[number];

export const zero: Decimal = { units: 0n, places: 0 };

export function pow10(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** Reads plain digits with an optional sign and point; anything else is an error. */
export function decimal(text: string): Decimal {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`not a decimal: ${text}`);
  const [whole = '', part = ''] = text.split('.');
  return { units: BigInt(whole + part), places: part.length };
}

export function whole(number: number): Decimal {
  return { units: BigInt(number), places: 0 };
}

function aligned(left: Decimal, right: Decimal): [bigint, bigint, number] {
  const places = Math.max(left.places, right.places);
  return [left.units * pow10(places - left.places), right.units * pow10(places - right.places), places];
}

export function plus(left: Decimal, right: Decimal): Decimal {
  const [a, b, places] = aligned(left, right);
  return { units: a + b, places };
}

export function minus(left: Decimal, right: Decimal): Decimal {
  return plus(left, { units: -right.units, places: right.places });
}

export function times(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, places: left.places + right.places };
}

/** Below 0, 0 or above 0, as left is less than, equal to or more than right. */
export function compare(left: Decimal, right: Decimal): number {
  const [a, b] = aligned(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

export const least = (left: Decimal, right: Decimal) => (compare(left, right) <= 0 ? left : right);
export const most = (left: Decimal, right: Decimal) => (compare(left, right) >= 0 ? left : right);

/** numerator / denominator as a whole number, rounded; the denominator is above 0. */
export function divide(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const cut = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n) return cut;
  const away = numerator < 0n ? cut - 1n : cut + 1n;
  const twice = 2n * (rest < 0n ? -rest : rest);
  switch (mode) {
    case 'UP':
      return away;
    case 'DOWN':
      return cut;
    case 'CEILING':
      return numerator > 0n ? away : cut;
    case 'FLOOR':
      return numerator < 0n ? away : cut;
    case 'HALF_UP':
      return twice >= denominator ? away : cut;
    case 'HALF_DOWN':
      return twice > denominator ? away : cut;
    case 'HALF_EVEN':
      if (twice === denominator) return cut % 2n === 0n ? cut : away;
      return twice > denominator ? away : cut;
  }
}

/** To so many places, exactly when there are no more. */
export function round(value: Decimal, places: number, mode: RoundingMode): Decimal {
  return value.places <= places
    ? { units: value.units * pow10(places - value.places), places }
    : { units: divide(value.units, pow10(value.places - places), mode), places };
}

/** All its digits, also zeros at the end: 90.00. */
export function printed({ units, places }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  return (units < 0n ? '-' : '') + digits.slice(0, point) + (places > 0 ? `.${digits.slice(point)}` : '');
}

/** The shortest way to write it: 90.5, 0. */
export function plain(value: Decimal): string {
  const text = printed(value);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
