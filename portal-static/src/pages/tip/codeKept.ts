import { signal } from '@preact/signals';
import { passing } from '../../storage/storage.ts';
import { codeState } from '../../tip/code.ts';

const name = 'sunboard.tip';

function noted(): string | undefined {
  const kept = passing.get(name);
  return kept !== undefined && codeState(kept) === 'sound' ? kept : undefined;
}

/** The code of the tip that is looked at; in memory, and in the tab's storage only if its reader wishes. */
export const code = signal<string | undefined>(noted());

/** Whether the tab remembers it. */
export const remembered = signal(code.value !== undefined);

/** A code that came in the address; the one of before is forgotten. */
export function arrived(letters: string): void {
  forget();
  code.value = letters;
}

/** Opens a tip, and remembers its code for this tab if that is wished. */
export function open(letters: string, keep: boolean): void {
  code.value = letters;
  remember(keep);
}

export function remember(keep: boolean): void {
  remembered.value = keep;
  if (keep && code.value) passing.set(name, code.value);
  else passing.remove(name);
}

/** Puts the code away. */
export function forget(): void {
  code.value = undefined;
  remember(false);
}
