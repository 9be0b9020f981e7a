import { formatPeriod } from '../../format/period.ts';
import { t } from '../../i18n/i18n.ts';
import type { Ranking, Row } from '../../pages/ranking/queries.ts';
import { t as beside } from '../../pages/ranking/words.ts';
import { href } from '../../route/route.ts';
import { PointsChange, RankChange } from '../Change/Change.tsx';
import { RankBadge } from '../RankBadge/RankBadge.tsx';
import { BarAxis, ScoreBar } from '../ScoreBar/ScoreBar.tsx';
import { barScale, type Scale } from '../ScoreBar/scale.ts';
import { lastRank, type RankedRow, split } from './rows.ts';
import './RankingTable.css';

/** The table of a ranking, its bars in it; units without a rank stand below, with the reason. */
export function RankingTable({ ranking, busy }: { ranking: Ranking; busy: boolean }) {
  const { ranked, unranked } = split(ranking.rows.nodes);
  const last = lastRank(ranked);
  const compared = ranking.previous !== null;
  const scale = barScale(ranked.map(({ total }) => Number(total)));
  return (
    <div class="card ranking" aria-busy={busy}>
      <table class="ranking-table">
        <caption>
          <span class="ranking-caption">
            {t('ranking.caption', { group: ranking.group.name, period: formatPeriod(ranking.period) })}
          </span>
          <span class="ranking-compared">
            {ranking.previous
              ? t('ranking.compared', { period: formatPeriod(ranking.previous.period) })
              : t('ranking.notCompared')}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col" class="col-rank">
              {t('ranking.rank')}
            </th>
            <th scope="col" class="col-unit">
              {t('ranking.unit')}
            </th>
            <th scope="col" class="col-score">
              <span class="score-cell">
                <span class="score-value">{t('ranking.score')}</span>
                <BarAxis scale={scale} />
              </span>
            </th>
            {compared && (
              <>
                <th scope="col" class="col-change">
                  {t('ranking.rankChange')}
                </th>
                <th scope="col" class="col-change">
                  {t('ranking.scoreChange')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {ranked.map((row) => (
            <RankedLine
              key={row.unit.code}
              row={row}
              scale={scale}
              last={row.rank === last}
              compared={compared}
            />
          ))}
        </tbody>
        {unranked.length > 0 && (
          <tbody class="unranked">
            <tr class="unranked-head">
              <th scope="rowgroup" colSpan={compared ? 5 : 3}>
                {t('ranking.unranked', { n: unranked.length })}
              </th>
            </tr>
            {unranked.map((row) => (
              <UnrankedLine key={row.unit.code} row={row} compared={compared} />
            ))}
          </tbody>
        )}
      </table>
      <p class="ranking-note">
        {t(compared ? 'ranking.barsCompared' : 'ranking.bars', { from: scale.from, to: scale.to })}
        {ranking.rows.pageInfo.hasNextPage && ` ${t('ranking.cut', { n: ranking.rows.nodes.length })}`}
      </p>
    </div>
  );
}

interface LineProps {
  readonly row: RankedRow;
  readonly scale: Scale;
  readonly last: boolean;
  readonly compared: boolean;
}

function RankedLine({ row, scale, last, compared }: LineProps) {
  const tone = row.rank === 1 ? 'first' : last ? 'last' : undefined;
  const before = row.previous?.total;
  return (
    <tr class={tone && `line-${tone}`} data-unit={row.unit.code}>
      <td class="col-rank">
        <RankBadge rank={row.rank} last={last} />
      </td>
      <th scope="row" class="col-unit">
        <a href={href('unit', { code: row.unit.code })}>{row.unit.name}</a>
        {tone && <span class={`chip chip-${tone}`}>{t(`rank.${tone}`)}</span>}
        {row.grade && <span class="chip">{row.grade.name}</span>}
        {row.list && (
          <span class={`chip chip-${row.list === 'RED' ? 'first' : 'last'}`}>
            {beside(row.list === 'RED' ? 'honours.red' : 'honours.black')}
          </span>
        )}
      </th>
      <td class="col-score">
        <span class="score-cell">
          <span class="score-value">{row.total}</span>
          <ScoreBar
            scale={scale}
            score={Number(row.total)}
            before={before === undefined ? undefined : Number(before)}
            tone={tone}
          />
        </span>
      </td>
      {compared && (
        <>
          <td class="col-change">
            <RankChange now={row.rank} before={row.previous?.rank} />
          </td>
          <td class="col-change">
            <PointsChange now={row.total} before={before} />
          </td>
        </>
      )}
    </tr>
  );
}

function UnrankedLine({ row, compared }: { row: Row; compared: boolean }) {
  return (
    <tr data-unit={row.unit.code}>
      <td class="col-rank">
        <RankBadge rank={null} />
      </td>
      <th scope="row" class="col-unit">
        <a href={href('unit', { code: row.unit.code })}>{row.unit.name}</a>
      </th>
      <td class="col-reason" colSpan={compared ? 3 : 1}>
        <span>{row.unrankedReason}</span>
        {row.previous && (
          <span class="unranked-before">
            {t('ranking.before', {
              period: formatPeriod(row.previous.period),
              rank: row.previous.rank,
              total: row.previous.total,
            })}
          </span>
        )}
      </td>
    </tr>
  );
}
