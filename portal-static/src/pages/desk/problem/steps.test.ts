// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { steps } from './steps.ts';
import { t } from './words.ts';

const source = readFileSync(
  resolve(import.meta.dirname, '../../../../../api/src/main/java/io/sunboard/problem/ProblemStep.java'),
  'utf8',
);

/** The API's own table: each step with its role and the states it leaves. */
const table = [...source.matchAll(/^ {2}([A-Z_]+)\(\s*StaffRole\.(\w+),([^)]*)\)[,;]/gm)].map(
  ([, name, role, from]) => ({
    name,
    role,
    from: (from ?? '')
      .split(',')
      .map((state) => state.trim())
      .sort(),
  }),
);

const constant = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

test("the console's table of steps is the API's", () => {
  expect(table.length).toBeGreaterThan(20);
  const ours = steps.map(({ name, role, from }) => ({ name: constant(name), role, from: [...from].sort() }));
  expect(ours.sort((a, b) => a.name.localeCompare(b.name))).toEqual(
    table.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '')),
  );
});

test('each step has a name', () => {
  for (const { name } of steps) expect(t(`step.${name}`)).not.toContain('step.');
});
