import { search } from './route.ts';

/** Goes to another state of the same page, as following a link to it would; `instead` leaves no step back. */
export function visit(address: string, instead = false): void {
  const url = new URL(address, location.href);
  if (url.search === location.search) return;
  if (instead) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  search.value = url.search;
}
