import { expect, test } from 'vitest';
import en from './en.json';
import { groups, views } from './views.ts';
import zh from './zh.json';

test('each view has a name of its own, a group and a title in both languages', () => {
  expect(new Set(views.map(({ name }) => name)).size).toBe(views.length);
  for (const { name, group } of views) {
    expect(groups).toContain(group);
    expect(zh, name).toHaveProperty([`view.${name}`]);
    expect(en, name).toHaveProperty([`view.${name}`]);
  }
});
