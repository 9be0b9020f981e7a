import { passing } from '../../../storage/storage.ts';

/** Where a tab keeps what was typed and not sent. Closing the tab or signing out forgets it. */
const place = 'sunboard.drafts';

interface Kept {
  readonly by: string;
  readonly drafts: Readonly<Record<string, unknown>>;
}

let owner = '';

function read(): Kept {
  try {
    const kept = JSON.parse(passing.get(place) ?? '') as Kept;
    if (kept.by === owner) return kept;
  } catch {
    // Nothing kept, or nothing that can be read.
  }
  return { by: owner, drafts: {} };
}

function write(drafts: Readonly<Record<string, unknown>>): void {
  if (Object.keys(drafts).length === 0) passing.remove(place);
  else passing.set(place, JSON.stringify({ by: owner, drafts }));
}

/** Whose drafts these are; another person at the same tab finds none of them. */
export function draftsOf(username: string): void {
  owner = username;
}

/** What was typed under that name and not sent. */
export function draft<V>(name: string): V | undefined {
  return read().drafts[name] as V | undefined;
}

/** Keeps what was typed; undefined forgets it. */
export function keepDraft(name: string, value: unknown): void {
  const { [name]: _, ...others } = read().drafts;
  write(value === undefined ? others : { ...others, [name]: value });
}

/** Forgets everything, for whoever comes next. */
export function forgetDrafts(): void {
  passing.remove(place);
}
