import { expect, test } from 'vitest';
import { faultsAt, faultsOf, inputOf, isBlank, newDraft, withReference } from './draft.ts';

const complete = { ...newDraft(), address: '永安大道12号', text: '路灯不亮', category: 'C01-18' };

test('a new draft is blank, and its key is 128 random bits', () => {
  expect(isBlank(newDraft())).toBe(true);
  expect(newDraft().key).toMatch(/^[0-9a-f]{32}$/);
  expect(newDraft().key).not.toBe(newDraft().key);
});

test('says what is missing, step by step', () => {
  expect(faultsOf(complete)).toEqual({});
  expect(faultsAt(newDraft(), 'photo')).toEqual({});
  expect(faultsAt(newDraft(), 'place')).toEqual({ place: 'fault.place' });
  expect(faultsAt(newDraft(), 'what')).toEqual({ text: 'fault.text', category: 'fault.category' });
  expect(faultsOf({ ...complete, address: '', point: { latitude: 1, longitude: 2 } })).toEqual({});
});

test('characters are counted as people count them', () => {
  expect(faultsOf({ ...complete, text: '😀'.repeat(2000) })).toEqual({});
  expect(faultsOf({ ...complete, text: '😀'.repeat(2001) })).toEqual({ text: 'fault.textLong' });
});

test('a contact needs its form and consent, and none needs nothing', () => {
  const contact = (value: string, kind: 'PHONE' | 'EMAIL' | 'OTHER' = 'PHONE', consent = true) =>
    faultsOf({ ...complete, contact: value, contactKind: kind, consent });
  expect(contact('１３８ ００００ ００００')).toEqual({});
  expect(contact('0715-8000000')).toEqual({});
  expect(contact('明天打给我')).toEqual({ contact: 'fault.phone' });
  expect(contact('a@b', 'EMAIL')).toEqual({ contact: 'fault.email' });
  expect(contact('微信 abc', 'OTHER', false)).toEqual({ consent: 'fault.consent' });
  expect(contact('  ')).toEqual({});
});

test('what is sent holds only what was given', () => {
  expect(inputOf(complete)).toEqual({
    category: 'C01-18',
    text: '路灯不亮',
    photos: [],
    address: '永安大道12号',
    idempotencyKey: complete.key,
    rewardClaim: false,
  });
});

test('what is said to be the same names its number', () => {
  expect(withReference({ ...complete, sameAs: 'GS-7K3M-Q9XT' })).toContain('公示 GS-7K3M-Q9XT');
});
