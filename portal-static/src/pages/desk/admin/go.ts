import { search } from '../../../route/route.ts';

/** Goes to another address of this page without loading it anew, as following a link would. */
export function go(address: string): void {
  const url = new URL(address, location.href);
  if (url.search !== location.search) history.pushState(null, '', url);
  search.value = url.search;
}
