import { expect, test } from 'vitest';
import type { ProblemToRedact } from './queries.ts';
import { asShown, beginning, type Redaction, redactionInput, type Shown, withPhoto } from './redaction.ts';

const problem = {
  number: 'XN-2026-000001',
  location: { latitude: 29.8, longitude: 114.3 },
  photos: [{ id: 'p1' }, { id: 'p2' }],
} as unknown as ProblemToRedact;

const words: Redaction = {
  title: ' 张建国占道堆物 ',
  text: '张建国在路口堆放砖块。',
  address: '永安大道',
  names: '张建国',
  notPersonal: [],
  showPlace: 'yes',
  photos: [{ id: 'm1', kind: 'BEFORE', of: 'p1', url: '/media/m1' }],
};

test('names are somebody in the preview, and are told to the API', () => {
  expect(asShown(words)).toEqual({
    title: '张某某占道堆物',
    text: '张某某在路口堆放砖块。',
    address: '永安大道',
  });
  expect(redactionInput(problem, words, undefined)).toEqual({
    problem: 'XN-2026-000001',
    title: '张建国占道堆物',
    text: '张建国在路口堆放砖块。',
    address: '永安大道',
    showPlace: true,
    photos: [{ id: 'm1', kind: 'BEFORE' }],
    names: ['张建国'],
    notPersonal: [],
  });
});

test('a covered copy takes the place of its original, and never stands beside it', () => {
  const copy: Shown = { id: 'm1', kind: 'BEFORE', of: 'p1' };
  const shown: readonly Shown[] = [
    { id: 'p1', kind: 'BEFORE' },
    { id: 'p2', kind: 'AFTER' },
  ];
  expect(withPhoto(shown, 'p1', copy)).toEqual([copy, shown[1]]);
  expect(withPhoto([copy], 'p1', undefined)).toEqual([]);
  expect(withPhoto([], 'p2', shown[1])).toEqual([shown[1]]);
});

test('a new draft begins blank, or with the words that wait', () => {
  expect(beginning(problem, null)).toMatchObject({ title: '', showPlace: 'yes', photos: [] });
  const exposure = {
    title: '旧题',
    draft: {
      title: '新题',
      text: '新文',
      address: '路口',
      location: null,
      photos: [{ id: 'm1', kind: 'BEFORE', thumb: '/t' }],
      personalData: [{ text: '0715-8123456' }],
    },
  };
  expect(beginning(problem, exposure as never)).toMatchObject({
    title: '新题',
    showPlace: 'no',
    notPersonal: ['0715-8123456'],
    photos: [{ id: 'm1', url: '/t' }],
  });
});
