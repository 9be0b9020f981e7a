import { expect, test } from 'vitest';
import type { Total } from './queries.ts';
import { addYuan, isAmount, sums } from './sums.ts';

test('yuan are added to the fen', () => {
  expect(addYuan('0.1', '0.2')).toBe('0.30');
  expect(addYuan('1000000', '0')).toBe('1000000.00');
  expect(addYuan('99999999999999.99', '0.01')).toBe('100000000000000.00');
});

test('months are put together, invented ones apart', () => {
  const total = (month: string, sample: boolean): Total => ({
    kind: 'REWARD',
    tier: 'COUNTY',
    tierName: '县市区',
    month,
    sample,
    count: 1,
    amount: '100.5',
    settled: 1,
    settledAmount: '100.5',
  });
  const put = sums([total('2026-01', false), total('2026-02', false), total('2026-02', true)]);
  expect(put.map(({ count, amount, sample }) => [count, amount, sample])).toEqual([
    [2, '201.00', false],
    [1, '100.50', true],
  ]);
});

test('an amount is above 0 and to the fen', () => {
  expect(['1', '0.01', '1000000'].every(isAmount)).toBe(true);
  expect(['0', '0.00', '1.234', '-1', 'x', ''].some(isAmount)).toBe(false);
});
