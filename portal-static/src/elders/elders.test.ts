import { expect, test } from 'vitest';
import { chooseElders, elders, switchElders } from './elders.ts';

function notes(): { kept: Map<string, string> } & Parameters<typeof chooseElders>[1] {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
  };
}

test('the address decides and is remembered, until it is switched off', () => {
  const memory = notes();
  expect(chooseElders('', memory)).toBe(false);
  expect(chooseElders('?elders=1', memory)).toBe(true);
  expect(chooseElders('?lang=en', memory)).toBe(true);
  expect(chooseElders('?elders=0', memory)).toBe(false);
  expect(chooseElders('', memory)).toBe(false);
});

test('switching marks the document, where styles find it', () => {
  switchElders(true);
  expect(document.documentElement.hasAttribute('data-elders')).toBe(true);
  expect(elders.value).toBe(true);
  switchElders(false);
  expect(document.documentElement.hasAttribute('data-elders')).toBe(false);
});
