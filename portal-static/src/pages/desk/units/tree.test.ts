import { expect, test } from 'vitest';
import type { UnitData } from './queries.ts';
import { found, treeOf } from './tree.ts';

const unit = (code: string, parent: string | null, active = true): UnitData => ({
  code,
  name: `单位${code}`,
  nameEn: '',
  active,
  revision: 1,
  tier: { code: 'CITY', name: '市' },
  parent: parent === null ? null : { code: parent },
  supervises: null,
  successors: [],
});
const units = [unit('A', null), unit('B', 'A'), unit('C', 'B'), unit('D', 'A', false)];

test('units stand below their parents', () => {
  const [root] = treeOf(units);
  expect(root?.unit.code).toBe('A');
  expect(root?.below.map((branch) => branch.unit.code)).toEqual(['B', 'D']);
  expect(root?.below[0]?.below[0]?.unit.code).toBe('C');
});

test('what is found keeps what stands above it; closed units only when they are wanted', () => {
  const codes = (words: string, retired: boolean) => found(units, words, retired).map(({ code }) => code);
  expect(codes('单位c', false)).toEqual(['A', 'B', 'C']);
  expect(codes('', false)).toEqual(['A', 'B', 'C']);
  expect(codes('D', true)).toEqual(['A', 'D']);
});
