import { t } from '../../i18n/i18n.ts';
import './RankBadge.css';

interface Props {
  /** Null: no rank. */
  readonly rank: number | null;
  readonly last?: boolean;
}

/** A place: the first three as medals, the last marked, no rank as a dash. */
export function RankBadge({ rank, last = false }: Props) {
  if (rank === null) {
    return (
      <span class="rank rank-none">
        <span aria-hidden="true">—</span>
        <span class="visually-hidden">{t('rank.none')}</span>
      </span>
    );
  }
  const kind = last ? 'rank-last' : rank <= 3 ? `rank-${rank}` : '';
  return <span class={`rank ${kind}`}>{rank}</span>;
}
