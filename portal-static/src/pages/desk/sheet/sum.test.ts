import { expect, test } from 'vitest';
import { sumOf } from './sum.ts';

test('points add up exactly; revoked ones cost nothing', () => {
  expect(sumOf([])).toBe('0');
  expect(sumOf([{ standing: '0.1' }, { standing: '0.2' }, { standing: null }])).toBe('0.3');
  expect(sumOf([{ standing: '7' }, { standing: '3' }])).toBe('10');
  expect(sumOf([{ standing: '100' }])).toBe('100');
});
