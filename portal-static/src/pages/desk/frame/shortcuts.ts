import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { search } from '../../../route/route.ts';
import { lasting } from '../../../storage/storage.ts';
import { deskHref } from '../deskHref.ts';
import type { DeskWord } from '../words.ts';

/** A shortcut as it is listed. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly what: DeskWord;
}

/** What the keyboard does everywhere at the desk. Rows to hop through carry `data-row`, the search box `data-search`. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['?'], what: 'keys.help' },
  { keys: ['/'], what: 'keys.search' },
  { keys: ['j'], what: 'keys.next' },
  { keys: ['k'], what: 'keys.previous' },
  { keys: ['Enter'], what: 'keys.open' },
  { keys: ['Ctrl', 'Enter'], what: 'keys.send' },
  { keys: ['g', 'w'], what: 'keys.work' },
  { keys: ['g', 'p'], what: 'keys.problems' },
  { keys: ['g', 't'], what: 'keys.tips' },
  { keys: ['g', 'n'], what: 'keys.file' },
];

const places: Readonly<Record<string, string>> = { w: 'work', p: 'problems', t: 'tips', n: 'file' };
const remembered = 'sunboard.keys';

/** Whether single keys do anything; whoever speaks to the computer can switch them off. */
export const singleKeys = signal(lasting.get(remembered) !== 'off');
/** Whether the list of shortcuts is shown. */
export const helpShown = signal(false);

/** Switches single keys on or off, for good. */
export function allowSingleKeys(on: boolean): void {
  singleKeys.value = on;
  lasting.set(remembered, on ? 'on' : 'off');
}

/** Goes to an address of the desk without loading it anew. */
export function go(address: string): void {
  const url = new URL(address, location.href);
  if (url.search !== location.search) history.pushState(null, '', url);
  search.value = url.search;
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

function hop(step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Listens to the keyboard while the desk is there. */
export function useShortcuts(known: (view: string) => boolean): void {
  useEffect(() => {
    let leading = 0;
    const press = (event: KeyboardEvent) => {
      if (!singleKeys.value || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (typing(event.target) || document.querySelector('dialog[open]')) return;
      const { key } = event;
      const place = event.timeStamp - leading < 1500 ? places[key] : undefined;
      leading = key === 'g' ? event.timeStamp : 0;
      if (place && known(place)) go(deskHref(place));
      else if (key === '?') helpShown.value = true;
      else if (key === 'j') hop(1);
      else if (key === 'k') hop(-1);
      else if (key === '/') document.querySelector<HTMLElement>('main [data-search]')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [known]);
}
