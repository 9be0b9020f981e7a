import { computed, signal } from '@preact/signals';
import { newKey } from '../../tip/key.ts';
import type { Picture } from '../../tip/picture.ts';
import { type Draft, type DraftPhoto, isBlank, isStale, mostPhotos, newDraft } from './draft.ts';
import { type DraftStore, openDraftStore, passingDraftStore } from './draftStore.ts';

/** The draft on the page; undefined until what the device keeps was read. */
export const draft = signal<Draft | undefined>(undefined);
/** Where the draft's pictures can be looked at, by their ids. */
export const shown = signal<ReadonlyMap<string, string>>(new Map());
/** Whether the device keeps the draft: it does, it cannot, or its storage is full. */
export const keeping = signal<'kept' | 'passing' | 'full'>('kept');
/** Whether the draft was there when the page was opened. */
export const found = signal(false);
/** When the draft was last kept. */
export const keptAt = signal<number | undefined>(undefined);

export const photosLeft = computed(() => mostPhotos - (draft.value?.photos.length ?? 0));

const bytes = new Map<string, ArrayBuffer>();
let store: DraftStore = passingDraftStore();
let writing: Promise<void> | undefined;
let again = false;

/** Reads what the device keeps. */
export async function openDraft(open: () => Promise<DraftStore> = openDraftStore): Promise<void> {
  try {
    store = await open();
    keeping.value = 'kept';
  } catch {
    store = passingDraftStore();
    keeping.value = 'passing';
  }
  const kept = await store.read().catch(() => undefined);
  if (!kept || isStale(kept)) {
    if (kept) await store.erase().catch(() => undefined);
    draft.value = newDraft();
    return;
  }
  const photos: DraftPhoto[] = [];
  for (const photo of kept.photos) {
    const picture = await store.picture(photo.id).catch(() => undefined);
    if (!picture) continue;
    look(photo.id, picture);
    photos.push(photo);
  }
  found.value = !isBlank(kept);
  draft.value = { ...kept, photos };
}

/** Changes the draft and has the device keep it. */
export function change(part: Partial<Draft>): void {
  const { value } = draft;
  if (!value) return;
  draft.value = { ...value, ...part, changedAt: Date.now() };
  keep();
}

/** Keeps the newest state; while one is being written the next one waits, and only the last of many is written. */
function keep(): void {
  if (writing) {
    again = true;
    return;
  }
  const { value } = draft;
  if (!value) return;
  writing = (isBlank(value) && !value.sending ? store.erase() : store.write(value))
    .then(
      () => {
        keptAt.value = isBlank(value) ? undefined : Date.now();
        if (keeping.value === 'full') keeping.value = 'kept';
      },
      () => {
        if (keeping.value === 'kept') keeping.value = 'full';
      },
    )
    .then(() => {
      writing = undefined;
      if (again) {
        again = false;
        keep();
      }
    });
}

/** Resolves once what was changed is kept. */
export async function settled(): Promise<void> {
  while (writing) await writing;
}

function look(id: string, picture: ArrayBuffer): void {
  bytes.set(id, picture);
  const url = URL.createObjectURL(new Blob([picture], { type: 'image/jpeg' }));
  shown.value = new Map(shown.value).set(id, url);
}

/** Adds a photo that was made anew. */
export async function addPhoto(picture: Picture, original: number): Promise<void> {
  const id = newKey();
  look(id, picture.bytes);
  await store.keepPicture(id, picture.bytes).catch(() => {
    if (keeping.value === 'kept') keeping.value = 'full';
  });
  const { width, height } = picture;
  const photo = { id, width, height, size: picture.bytes.byteLength, original };
  change({ photos: [...(draft.value?.photos ?? []), photo] });
}

export function removePhoto(id: string): void {
  forgetPicture(id);
  void store.dropPicture(id).catch(() => undefined);
  change({ photos: draft.value?.photos.filter((photo) => photo.id !== id) ?? [] });
}

/** The picture of a photo. */
export const pictureOf = (id: string): ArrayBuffer | undefined => bytes.get(id);

function forgetPicture(id: string): void {
  const url = shown.value.get(id);
  if (url) URL.revokeObjectURL(url);
  const rest = new Map(shown.value);
  rest.delete(id);
  shown.value = rest;
  bytes.delete(id);
}

/** Erases the draft from the device and begins with an empty one. */
export async function eraseDraft(): Promise<void> {
  await settled();
  for (const id of shown.value.keys()) forgetPicture(id);
  found.value = false;
  keptAt.value = undefined;
  draft.value = newDraft();
  await store.erase().catch(() => undefined);
}
