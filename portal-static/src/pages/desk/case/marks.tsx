import { Status, type Tone } from '../../../components/Status/Status.tsx';
import './case.css';
import { t } from './words.ts';

interface Stage {
  readonly state: keyof typeof tones;
  readonly overdue?: boolean;
  readonly outcome?: keyof typeof outcomes | null;
}

const tones = {
  FILED: 'neutral',
  DISPATCHED: 'neutral',
  IN_PROGRESS: 'neutral',
  AWAITING_VERIFICATION: 'warn',
  DEFERRED: 'warn',
  CLOSED: 'good',
  DISMISSED: 'neutral',
  MERGED: 'neutral',
} as const satisfies Record<string, Tone>;

const outcomes = {
  FIXED: 'good',
  PARTLY_FIXED: 'good',
  UNFIXED: 'bad',
  NOT_RESPONSIBLE: 'neutral',
  NOT_REPRODUCED: 'neutral',
} as const satisfies Record<string, Tone>;

/** Where a problem stands: its state, how it ended, and whether its limit has passed. */
export function StateMark({ state, overdue = false, outcome }: Stage) {
  return (
    <span class="marks">
      <Status tone={outcome ? outcomes[outcome] : tones[state]}>
        {t(`state.${state}`)}
        {outcome && ` · ${t(`outcome.${outcome}`)}`}
      </Status>
      {overdue && <Status tone="bad">{t('overdue')}</Status>}
    </span>
  );
}

const colours: Readonly<Record<string, Tone>> = { WHITE: 'white', YELLOW: 'yellow', RED: 'red' };

/** The colour of a ticket, by word and shape. */
export function ColourMark({ colour }: { colour: string | null }) {
  const tone = colours[colour ?? ''];
  if (!tone) return null;
  return (
    <span class="marks">
      <Status tone={tone}>{t(`colour.${colour as 'WHITE' | 'YELLOW' | 'RED'}`)}</Status>
    </span>
  );
}
