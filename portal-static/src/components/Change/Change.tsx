import { signed, subtract } from '../../format/number.ts';
import { t } from '../../i18n/i18n.ts';
import './Change.css';

function Arrow({ up }: { up: boolean }) {
  return (
    <svg class="change-arrow" viewBox="0 0 10 10" aria-hidden="true">
      <path d={up ? 'M5 1.5 9 8.5H1z' : 'M5 8.5 1 1.5h8z'} />
    </svg>
  );
}

const tone = (better: boolean) => `change ${better ? 'change-up' : 'change-down'}`;

interface RankChangeProps {
  readonly now: number;
  /** Undefined: without a rank in the release before. */
  readonly before: number | undefined;
  /** Whether there is no release before. */
  readonly first?: boolean;
}

/** How many places a unit has moved; fewer is better. */
export function RankChange({ now, before, first = false }: RankChangeProps) {
  if (first) return <span class="change change-none">{t('change.first')}</span>;
  if (before === undefined) return <span class="change change-none">{t('change.new')}</span>;
  const places = before - now;
  if (places === 0) return <span class="change change-none">{t('change.same')}</span>;
  const key = places > 0 ? 'change.up' : 'change.down';
  return (
    <span class={tone(places > 0)}>
      <Arrow up={places > 0} />
      <span aria-hidden="true">{Math.abs(places)}</span>
      <span class="visually-hidden">{t(key, { n: Math.abs(places) })}</span>
    </span>
  );
}

/** How many points were won or lost, exactly. */
export function PointsChange({ now, before }: { now: string; before: string | undefined }) {
  if (before === undefined) return <span class="change change-none">—</span>;
  const text = signed(subtract(now, before));
  if (!/^[+−]/.test(text)) return <span class="change change-none">{text}</span>;
  return <span class={tone(text.startsWith('+'))}>{text}</span>;
}
