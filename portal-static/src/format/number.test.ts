import { expect, test } from 'vitest';
import { formatDay, formatYuan, grouped, signed, subtract } from './number.ts';

test.each([
  ['91.26', '91.21', '0.05'],
  ['90.60', '88.61', '1.99'],
  ['87.90', '89.61', '-1.71'],
  ['90', '90.5', '-0.5'],
  ['0.3', '0.1', '0.2'],
  ['-1', '2', '-3'],
  ['7', '7', '0'],
])('%s − %s = %s, exactly', (left, right, difference) => {
  expect(subtract(left, right)).toBe(difference);
});

test('a change shows its sign, and none shows none', () => {
  expect(signed('1.99')).toBe('+1.99');
  expect(signed('-1.71')).toBe('−1.71');
  expect(signed('0.00')).toBe('0.00');
});

test('thousands are grouped and nothing is rounded', () => {
  expect(grouped('1714')).toBe('1,714');
  expect(grouped('-1234567.890')).toBe('−1,234,567.890');
});

test('money is short in Chinese', () => {
  expect(formatYuan('1000000')).toBe('100 万元');
  expect(formatYuan('-500')).toBe('500 元');
});

test('a day is the day in the city', () => {
  expect(formatDay('2023-07-11T16:30:00Z')).toBe('2023年7月12日');
});
