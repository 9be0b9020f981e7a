import { signal } from '@preact/signals';
import type { DeskViewer } from './queries.ts';

/** A staff role, or that of administrators. */
export type Role = DeskViewer['staffRoles'][number] | 'ADMIN';

/** Whoever has signed in; undefined until the API has said who that is. */
export const viewer = signal<DeskViewer | undefined>(undefined);

/** All that an account may be. */
export function rolesOf(who: DeskViewer | undefined): readonly Role[] {
  return who ? [...who.staffRoles, ...(who.isAdmin ? (['ADMIN'] as const) : [])] : [];
}

/** Whether an account has one of these roles; true where none is asked for. */
export function holds(who: DeskViewer | undefined, roles: readonly Role[]): boolean {
  return roles.length === 0 || roles.some((role) => rolesOf(who).includes(role));
}
