import { useState } from 'preact/hooks';
import { PointsChange } from '../../../components/Change/Change.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { plain } from '../evaluation/plain.ts';
import { Arithmetic } from '../evaluation/Steps.tsx';
import { t as say } from '../evaluation/words.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { rankingRows, rowSteps, type StepRow } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly id: string;
  readonly group: { readonly code: string; readonly name: string };
}

/** A ranking with every step of its arithmetic, each to be opened; compared with the release before. */
export function StepTable({ id, group }: Props) {
  const { data, failure, retry } = useStaffQuery(rankingRows, { id, lang: apiLang });
  if (failure) return <FailureMessage failure={failure} retry={retry} />;
  const ranking = data?.node?.__typename === 'Ranking' ? data.node : undefined;
  if (!ranking) return <Skeleton rows={8} />;
  const { period, previous, rows } = ranking;
  return (
    <section class="card step-ranking" aria-labelledby={`ranking-${group.code}`}>
      <h2 id={`ranking-${group.code}`}>{t('title', { group: group.name, period: formatPeriod(period) })}</h2>
      <p class="meta">{previous ? t('compared', { period: formatPeriod(previous.period) }) : t('first')}</p>
      <ol class="step-rows">
        {rows.edges.map(({ node }, place) => (
          <Row
            key={node.unit.code}
            row={node}
            ranking={id}
            after={rows.edges[place - 1]?.cursor}
            compared={previous !== null}
          />
        ))}
      </ol>
      {rows.pageInfo.hasNextPage && <p class="meta">{t('truncated', { n: rows.edges.length })}</p>}
    </section>
  );
}

interface RowProps {
  readonly row: StepRow;
  readonly ranking: string;
  /** The cursor of the row before; absent for the first. */
  readonly after: string | undefined;
  /** Whether there is a release before to compare it with. */
  readonly compared: boolean;
}

function Row({ row, ranking, after, compared }: RowProps) {
  const [opened, setOpened] = useState(false);
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
            <span class="meta"> {t('exact', { exact: plain(exactTotal) })}</span>
          )}
        </span>
        <span class="step-change meta">{compared && <Compared row={row} />}</span>
      </div>
      {rank === null && (
        <p class="meta step-gaps">
          {unrankedReason ??
            gaps
              .map(({ channel, reason }) => t('gap', { channel: channel.name, reason: say(`gap.${reason}`) }))
              .join(t('gaps.separator'))}
        </p>
      )}
      {components.length > 0 && (
        <details class="step-more" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
          <summary>{t('column.steps')}</summary>
          {opened && <RowSteps ranking={ranking} after={after} />}
          {total !== null && exactTotal !== null && (
            <p class="meta">{say('steps.total', { exact: plain(exactTotal), total })}</p>
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

/** The steps of one row, asked for when it is opened. */
function RowSteps({ ranking, after }: Pick<RowProps, 'ranking' | 'after'>) {
  const { data, failure, retry } = useStaffQuery(rowSteps, {
    id: ranking,
    ...(after ? { after } : {}),
    lang: apiLang,
  });
  if (failure) return <FailureMessage failure={failure} retry={retry} />;
  const row = data?.node?.__typename === 'Ranking' ? data.node.rows.nodes[0] : undefined;
  return row ? <Arithmetic components={row.components} /> : <Skeleton rows={3} />;
}
