import { href, type Params } from '../../route/route.ts';

/** The address of a view of the staff console. Links within it go by `follow`, since tokens live in memory only. */
export function deskHref(view: string, params: Params = {}): string {
  return href('desk', { view, ...params });
}
