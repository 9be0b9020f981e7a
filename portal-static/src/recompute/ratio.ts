import { type Decimal, divide, pow10, type RoundingMode } from './decimal.ts';

/** An exact quotient; the denominator is above 0. */
export interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ratio = (top: number, bottom = 1): Ratio => ({ top: BigInt(top), bottom: BigInt(bottom) });
export const exactly = (value: Decimal): Ratio => ({ top: value.units, bottom: pow10(value.places) });
export const hundred = ratio(100);

export const add = (a: Ratio, b: Ratio): Ratio => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, { top: -b.top, bottom: b.bottom });
export const multiply = (a: Ratio, b: Ratio): Ratio => ({
  top: a.top * b.top,
  bottom: a.bottom * b.bottom,
});
/** b is above 0. */
export const over = (a: Ratio, b: Ratio): Ratio => ({ top: a.top * b.bottom, bottom: a.bottom * b.top });
export const smaller = (a: Ratio, b: Ratio): Ratio => (a.top * b.bottom <= b.top * a.bottom ? a : b);

export function toPlaces(value: Ratio, places: number, mode: RoundingMode): Decimal {
  return { units: divide(value.top * pow10(places), value.bottom, mode), places };
}

/** The square root of a value of 0 or more, to so many places, rounded down. */
export function root(value: Ratio, places: number): Decimal {
  return { units: wholeRoot((value.top * pow10(2 * places)) / value.bottom), places };
}

/** The largest whole number whose square is not above the value: Newton's steps from above. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
