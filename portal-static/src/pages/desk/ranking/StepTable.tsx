import { PointsChange } from '../../../components/Change/Change.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { formatPeriod } from '../../../format/period.ts';
import { t as common } from '../../../i18n/i18n.ts';
import { Arithmetic } from '../evaluation/Steps.tsx';
import { t as say } from '../evaluation/words.ts';
import type { StepRanking, StepRow } from './queries.ts';
import { t } from './words.ts';

/** A ranking with every step of its arithmetic, each to be opened; compared with the release before. */
export function StepTable({ ranking }: { readonly ranking: StepRanking }) {
  const { group, period, previous, rows } = ranking;
  return (
    <section class="card step-ranking" aria-labelledby={`ranking-${group.code}`}>
      <h2 id={`ranking-${group.code}`}>{t('title', { group: group.name, period: formatPeriod(period) })}</h2>
      <p class="meta">{previous ? t('compared', { period: formatPeriod(previous.period) }) : t('first')}</p>
      <ol class="step-rows">
        {rows.nodes.map((row) => (
          <Row key={row.unit.code} row={row} />
        ))}
      </ol>
    </section>
  );
}

function Row({ row }: { readonly row: StepRow }) {
  const { rank, total, exactTotal, unitName, grade, list, tieBreak, gaps, unrankedReason, components } = row;
  return (
    <li class="step-row">
      <div class="step-head">
        <span class="step-rank">
          {rank ?? <span class="meta">{t('unranked')}</span>}
          {rank !== null && <span class="visually-hidden"> {t('column.rank')}</span>}
        </span>
        <span class="step-unit">
          <strong>{unitName}</strong> {grade && <Status>{grade.name}</Status>}{' '}
          {list && <Status tone={list === 'RED' ? 'good' : 'bad'}>{t(`list.${list}`)}</Status>}
          {tieBreak && <span class="meta"> {t('tied', { channel: tieBreak.name })}</span>}
        </span>
        <span class="step-total">
          {total ?? ''}
          {total !== null && exactTotal !== null && Number(exactTotal) !== Number(total) && (
            <span class="meta"> {t('exact', { exact: exactTotal })}</span>
          )}
        </span>
        <span class="step-change meta">
          <Compared row={row} />
        </span>
      </div>
      {rank === null && (
        <p class="meta">
          {unrankedReason ??
            gaps
              .map(({ channel, reason }) => t('gap', { channel: channel.name, reason: say(`gap.${reason}`) }))
              .join(common('list.separator'))}
        </p>
      )}
      {components.length > 0 && (
        <details class="step-more">
          <summary>{t('column.steps')}</summary>
          <Arithmetic components={components} />
          {total !== null && exactTotal !== null && (
            <p class="meta">{say('steps.total', { exact: exactTotal, total })}</p>
          )}
        </details>
      )}
      {row.statement && <p class="meta">{t('statement', { text: row.statement })}</p>}
    </li>
  );
}

function Compared({ row: { rank, total, previous } }: { readonly row: StepRow }) {
  if (rank === null || total === null) return null;
  if (!previous) return <>{t('change.new')}</>;
  const places = previous.rank - rank;
  return (
    <>
      {places === 0 ? t('change.same') : t(places > 0 ? 'change.up' : 'change.down', { n: Math.abs(places) })}{' '}
      <PointsChange now={total} before={previous.total} />
    </>
  );
}
