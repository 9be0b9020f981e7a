import { signal } from '@preact/signals';
import { lasting, type Notes } from '../storage/storage.ts';

const remembered = 'sunboard.elders';

/** Elders' mode 适老化: what the address says (`?elders=1`), else what was chosen last, else off. */
export function chooseElders(search: string, notes: Pick<Notes, 'get' | 'set' | 'remove'>): boolean {
  const asked = new URLSearchParams(search).get('elders');
  if (asked === '1') notes.set(remembered, 'yes');
  if (asked === '0') notes.remove(remembered);
  return asked === null ? notes.get(remembered) !== undefined : asked === '1';
}

/** Whether large type, large targets and one column are wished. Kept until it is switched off. */
export const elders = signal(chooseElders(globalThis.location?.search ?? '', lasting));

/** Puts the choice where styles find it. Called before anything is drawn, so that nothing jumps. */
export function showElders(): void {
  document.documentElement.toggleAttribute('data-elders', elders.value);
}

/** Switches at once, on this page and on those to come. */
export function switchElders(on: boolean): void {
  if (on) lasting.set(remembered, 'yes');
  else lasting.remove(remembered);
  elders.value = on;
  showElders();
}
