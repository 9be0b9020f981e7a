import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newDraft } from './draft.ts';
import {
  addPhoto,
  change,
  draft,
  eraseDraft,
  found,
  keeping,
  openDraft,
  pictureOf,
  removePhoto,
  settled,
} from './drafting.ts';
import { fakeIndexedDb } from './draftStore.fake.ts';
import { openDraftStore } from './draftStore.ts';

let factory: IDBFactory;
const open = () => openDraft(() => openDraftStore(factory));
const picture = { bytes: Uint8Array.from([0xff, 0xd8, 1, 2]).buffer, width: 4, height: 3 };

beforeEach(async () => {
  factory = fakeIndexedDb();
  await open();
});
afterEach(async () => {
  await eraseDraft();
  vi.useRealTimers();
});

test('words, place and photos are there again after the browser was closed', async () => {
  expect(found.value).toBe(false);
  change({ text: '路灯不亮', point: { latitude: 29.8, longitude: 114.3 } });
  await addPhoto(picture, 4_000_000);
  await settled();
  const { key, photos } = draft.value ?? newDraft();
  await open();
  expect(found.value).toBe(true);
  expect(draft.value).toMatchObject({ key, text: '路灯不亮', point: { latitude: 29.8 }, photos });
  expect(new Uint8Array(pictureOf(photos[0]?.id ?? '') ?? new ArrayBuffer(0))).toEqual(
    new Uint8Array(picture.bytes),
  );
});

test('many changes at once leave the last one', async () => {
  for (const text of ['路', '路灯', '路灯不亮']) change({ text });
  await settled();
  expect((await (await openDraftStore(factory)).read())?.text).toBe('路灯不亮');
});

test('a photo that was removed is gone from the device', async () => {
  await addPhoto(picture, 1);
  const id = draft.value?.photos[0]?.id ?? '';
  removePhoto(id);
  await settled();
  const store = await openDraftStore(factory);
  expect(await store.picture(id)).toBeUndefined();
  expect(await store.read()).toBeUndefined();
});

test('erasing forgets all, and the next one has a key of its own', async () => {
  const before = draft.value?.key;
  change({ text: '路灯不亮' });
  await addPhoto(picture, 1);
  await eraseDraft();
  expect(draft.value).toMatchObject({ text: '', photos: [] });
  expect(draft.value?.key).not.toBe(before);
  expect(await (await openDraftStore(factory)).read()).toBeUndefined();
});

test('what nobody touched for two weeks is erased', async () => {
  change({ text: '路灯不亮' });
  await settled();
  vi.useFakeTimers({ now: Date.now() + 15 * 24 * 3600 * 1000, toFake: ['Date'] });
  await open();
  expect(draft.value?.text).toBe('');
  expect(await (await openDraftStore(factory)).read()).toBeUndefined();
});

test('where the browser keeps nothing, the draft lives on the page and says so', async () => {
  await openDraft(() => Promise.reject(new Error('forbidden')));
  expect(keeping.value).toBe('passing');
  change({ text: '路灯不亮' });
  expect(draft.value?.text).toBe('路灯不亮');
});
