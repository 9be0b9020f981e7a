import { expect, test } from 'vitest';
import { canonical } from './canonical.ts';
import { decimal, divide, plain, printed, type RoundingMode, round, roundingModes } from './decimal.ts';
import { anExport } from './export.fixture.ts';
import { exactly, ratio, root } from './ratio.ts';
import { recompute } from './recompute.ts';

test('an export that is right is identical, and a forged one names the unit', () => {
  const text = canonical(anExport());
  expect(recompute(text)).toEqual({ identical: true, text, different: [] });
  const forged = text.replace('"rank":1', '"rank":2');
  expect(recompute(forged)).toEqual({ identical: false, text, different: ['AA'] });
});

test('what is no export is an error and not a difference', () => {
  expect(() => recompute('{"format":"sunboard-ranking/2"}')).toThrow('sunboard-ranking/2');
  expect(() => recompute('<html>')).toThrow();
});

test('decimals are exact and read nothing but plain digits', () => {
  expect(plain(decimal('90.50'))).toBe('90.5');
  expect(plain(decimal('100'))).toBe('100');
  expect(plain(decimal('0.000'))).toBe('0');
  expect(printed(decimal('-0.05'))).toBe('-0.05');
  expect(printed(round(decimal('90'), 2, 'HALF_UP'))).toBe('90.00');
  for (const text of ['1e3', '', '.5', '5.', '+1', ' 1', '٣']) expect(() => decimal(text)).toThrow();
});

test('each rounding mode rounds 2.5, 3.5, −2.5, 2.1 and −2.1 as java.math does', () => {
  const cases: readonly [bigint, bigint][] = [
    [25n, 10n],
    [35n, 10n],
    [-25n, 10n],
    [21n, 10n],
    [-21n, 10n],
  ];
  const expected: Record<RoundingMode, string> = {
    HALF_UP: '3 4 -3 2 -2',
    HALF_EVEN: '2 4 -2 2 -2',
    HALF_DOWN: '2 3 -2 2 -2',
    UP: '3 4 -3 3 -3',
    DOWN: '2 3 -2 2 -2',
    CEILING: '3 4 -2 3 -2',
    FLOOR: '2 3 -3 2 -3',
  };
  for (const mode of roundingModes)
    expect(cases.map(([top, bottom]) => divide(top, bottom, mode)).join(' '), mode).toBe(expected[mode]);
});

test('a root is rounded down', () => {
  expect(printed(root(ratio(2), 6))).toBe('1.414213');
  expect(printed(root(exactly(decimal('0.25')), 3))).toBe('0.500');
  expect(printed(root(ratio(0), 2))).toBe('0.00');
});

test('JSON is canonical as RFC 8785 shows it', () => {
  expect(canonical({ '\u20ac': 'Euro', '\r': 'CR', '1': 'One', '\ud83d\ude00': '', '\u0080': '' })).toBe(
    '{"\\r":"CR","1":"One","\u0080":"","\u20ac":"Euro","\ud83d\ude00":""}',
  );
  expect(canonical('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
});
