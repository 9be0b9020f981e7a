import { expect, test } from 'vitest';
import type { CategoryEntry } from '../queries.ts';
import { Choices } from './categories.ts';

const category = (code: string, name: string, filingStandard: string | null = null): CategoryEntry => ({
  code,
  kind: 'EVENT',
  active: true,
  name,
  chinese: name,
  filingStandard,
  parent: code.includes('-') ? { code: code.slice(0, 3) } : null,
});

const choices = new Choices(
  [
    category('E01', '市容环境'),
    category('E01-02', '暴露垃圾', '公共场所有成堆、成片未入容器的垃圾'),
    category('E05', '街面秩序'),
    category('E05-05', '机动车乱停放', '机动车停在禁停处'),
    category('C01', '公用设施'),
    category('C01-18', '路灯', '灯杆倾斜、灯不亮'),
    { ...category('C01-99', '旧类别'), active: false },
  ],
  'zh',
);

const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

test('is found by plain words as well as by its name', () => {
  expect(codes(choices.find('违停'))).toEqual(['E05-05']);
  expect(codes(choices.find('路灯'))[0]).toBe('C01-18');
  expect(codes(choices.find('成堆'))).toContain('E01-02');
  expect(choices.find('外星人')).toEqual([]);
});

test('is guessed from what somebody wrote', () => {
  expect(codes(choices.suggest('门口那盏路灯不亮好几天了'))).toEqual(['C01-18']);
  expect(codes(choices.suggest('小车停在人行道上，挡路'))).toEqual(['E05-05']);
  expect(choices.suggest('啊')).toEqual([]);
});

test('only subclasses in use are offered, by their class', () => {
  expect(choices.groups().map(({ name, choices: all }) => [name, codes(all)])).toEqual([
    ['市容环境', ['E01-02']],
    ['街面秩序', ['E05-05']],
    ['公用设施', ['C01-18']],
  ]);
  expect(codes(choices.common())).toEqual(['E01-02', 'E05-05', 'C01-18']);
});
