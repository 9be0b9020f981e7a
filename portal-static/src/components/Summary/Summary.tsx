import { t } from '../../i18n/i18n.ts';
import type { Ranking } from '../../pages/ranking/queries.ts';
import { lastRank, type RankedRow, split } from '../RankingTable/rows.ts';
import './Summary.css';

/** The ranking in three facts: who is first, who is last, how many. */
export function Summary({ ranking }: { ranking: Ranking }) {
  const { ranked, unranked } = split(ranking.rows.nodes);
  const last = lastRank(ranked);
  return (
    <dl class="summary">
      <Place label={t('rank.first')} tone="first" rows={ranked.filter(({ rank }) => rank === 1)} />
      {last !== undefined && (
        <Place label={t('rank.last')} tone="last" rows={ranked.filter(({ rank }) => rank === last)} />
      )}
      <div class="summary-item">
        <dt>{t('summary.units')}</dt>
        <dd>
          <span class="summary-name">{t('ranking.count', { n: ranked.length })}</span>
          <span class="summary-detail">
            {unranked.length > 0 ? t('summary.unranked', { n: unranked.length }) : t('summary.allRanked')}
          </span>
        </dd>
      </div>
    </dl>
  );
}

function Place({ label, tone, rows }: { label: string; tone: string; rows: readonly RankedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div class={`summary-item summary-${tone}`}>
      <dt>{label}</dt>
      <dd>
        <span class="summary-name">{rows.map(({ unit }) => unit.name).join(t('list.separator'))}</span>
        <span class="summary-detail">{t('points', { points: rows[0]?.total ?? '' })}</span>
      </dd>
    </div>
  );
}
