import { RankBadge } from '../../components/RankBadge/RankBadge.tsx';
import { formatPeriod } from '../../format/period.ts';
import { href } from '../../route/route.ts';
import type { Named } from './queries.ts';
import { t } from './words.ts';

/** A ranking in short, with the way to all of its arithmetic. */
export function AnnouncedRanking({ ranking }: { ranking: Named['rankings'][number] }) {
  const { nodes } = ranking.rows;
  const last = Math.max(...nodes.map(({ rank }) => rank ?? 0));
  return (
    <div class="announced">
      <table>
        <caption>
          {t('ranking.caption', { group: ranking.group.name, period: formatPeriod(ranking.period) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('ranking.rank')}</th>
            <th scope="col">{t('ranking.unit')}</th>
            <th scope="col" class="number">
              {t('ranking.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ rank, unit, total, unrankedReason }) => (
            <tr key={unit.code}>
              <td>{rank === null ? t('ranking.none') : <RankBadge rank={rank} last={rank === last} />}</td>
              <th scope="row">
                <a href={href('unit', { code: unit.code })}>{unit.name}</a>
              </th>
              <td class="number">{total ?? unrankedReason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={href('ranking', { group: ranking.group.code, period: ranking.period })}>
          {t('ranking.open')}
        </a>
      </p>
    </div>
  );
}
