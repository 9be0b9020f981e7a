import { formatPeriod } from '../../format/period.ts';
import { t } from '../../i18n/i18n.ts';
import type { Standing } from '../../pages/unit/queries.ts';
import { href } from '../../route/route.ts';
import { PointsChange, RankChange } from '../Change/Change.tsx';
import { RankBadge } from '../RankBadge/RankBadge.tsx';
import './StandingsTable.css';

/** A unit's place and score in each released ranking, newest first: the table of its line. */
export function StandingsTable({ standings, caption }: { standings: readonly Standing[]; caption: string }) {
  return (
    <table class="standings">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('standings.period')}</th>
          <th scope="col" class="number">
            {t('ranking.rank')}
          </th>
          <th scope="col" class="number">
            {t('ranking.score')}
          </th>
          <th scope="col" class="number">
            {t('ranking.rankChange')}
          </th>
          <th scope="col" class="number">
            {t('ranking.scoreChange')}
          </th>
        </tr>
      </thead>
      <tbody>
        {standings.map(({ ranking, row }) => (
          <tr key={ranking.id}>
            <th scope="row">
              <a href={href('ranking', { group: ranking.group.code, period: ranking.period })}>
                {formatPeriod(ranking.period)}
              </a>
              {ranking.sample && <span class="chip chip-last">{t('sample.title')}</span>}
            </th>
            <td class="number">
              <Place standing={{ ranking, row }} />
            </td>
            {row.rank === null || row.total === null ? (
              <td class="standing-reason" colSpan={3}>
                {row.unrankedReason}
              </td>
            ) : (
              <>
                <td class="number standing-total">{row.total}</td>
                <td class="number">
                  <RankChange now={row.rank} before={row.previous?.rank} first={ranking.previous === null} />
                </td>
                <td class="number">
                  <PointsChange now={row.total} before={row.previous?.total} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The place among all that had one: 7 / 7 is the last. */
function Place({ standing: { ranking, row } }: { standing: Standing }) {
  const ranks = ranking.rows.nodes.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  const last = row.rank !== null && row.rank > 1 && row.rank === Math.max(...ranks);
  return (
    <span class="place">
      <RankBadge rank={row.rank} last={last} />
      {row.rank !== null && (
        <span class="place-of">
          <span aria-hidden="true">{t('standings.of', { n: ranks.length })}</span>
          <span class="visually-hidden">{t('standings.of.words', { n: ranks.length })}</span>
        </span>
      )}
    </span>
  );
}
