import type { Tone } from '../../../components/Status/Status.tsx';
import type { PublicationEntry } from './queries.ts';

/** What each state of a publication means for whoever looks. */
export const statusTone = {
  DRAFTED: 'neutral',
  CHECKED: 'warn',
  SIGNED: 'warn',
  RELEASED: 'good',
  WITHDRAWN: 'bad',
} as const satisfies Record<PublicationEntry['status'], Tone>;
