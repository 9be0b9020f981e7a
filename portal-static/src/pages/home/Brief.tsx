import { SampleMark } from '../../components/SampleMark/SampleMark.tsx';
import { Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { formatDay } from '../../format/number.ts';
import { formatPeriod } from '../../format/period.ts';
import { t as common } from '../../i18n/i18n.ts';
import { href } from '../../route/route.ts';
import { type Brief as BriefOf, brief, foremost } from './movers.ts';
import type { BriefRanking } from './queries.ts';
import { t } from './words.ts';

/** The latest ranking in four facts, and the ways to the others. */
export function Brief({ rankings }: { rankings: readonly BriefRanking[] | undefined }) {
  const ranking = rankings && foremost(rankings);
  return (
    <section class="card home-brief" aria-labelledby="home-ranking">
      <h2 id="home-ranking">
        {ranking
          ? common('ranking.title', { period: formatPeriod(ranking.period), group: ranking.group.name })
          : t('ranking')}
      </h2>
      {rankings === undefined ? (
        <Skeleton rows={4} />
      ) : ranking ? (
        <Facts
          ranking={ranking}
          others={rankings.filter((other) => other.group.code !== ranking.group.code)}
        />
      ) : (
        <StateMessage title={t('ranking.none')}>
          <p>{t('ranking.none.advice')}</p>
        </StateMessage>
      )}
    </section>
  );
}

function Facts({ ranking, others }: { ranking: BriefRanking; others: readonly BriefRanking[] }) {
  const { first, last, up, down } = brief(ranking);
  const groups = [...new Map(others.map(({ group }) => [group.code, group])).values()];
  return (
    <>
      <p class="meta">
        {[
          ranking.releasedAt && common('meta.released', { day: formatDay(ranking.releasedAt) }),
          ranking.previous
            ? t('ranking.compared', { period: formatPeriod(ranking.previous.period) })
            : t('ranking.uncompared'),
          ranking.version > 1 && t('corrected'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {ranking.sample && <SampleMark />}
      <dl class="home-facts">
        <Place label={t('ranking.first')} tone="first" rows={first} />
        <Place label={t('ranking.last')} tone="last" rows={last} />
        {ranking.previous && (
          <>
            <Mover label={t('ranking.up')} tone="up" rows={up} />
            <Mover label={t('ranking.down')} tone="down" rows={down} />
          </>
        )}
      </dl>
      <p class="home-more">
        <a href={href('ranking', { group: ranking.group.code, period: ranking.period })}>
          {t('ranking.all')}
        </a>
      </p>
      {groups.length > 0 && (
        <p class="meta home-others">
          {t('ranking.others')}
          {groups.map(({ code, name }) => (
            <a key={code} href={href('ranking', { group: code })}>
              {name}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

type Rows = BriefOf['first'];

const names = (rows: Rows): string => rows.map(({ unit }) => unit.name).join(common('list.separator'));

function Place({ label, tone, rows }: { label: string; tone: string; rows: Rows }) {
  const total = rows[0]?.total;
  return (
    <div class={`home-fact home-fact-${tone}`}>
      <dt>{label}</dt>
      <dd>
        <b>{rows.length > 0 ? names(rows) : t('ranking.nobody')}</b>
        {total !== undefined && <span>{t('ranking.points', { points: total })}</span>}
      </dd>
    </div>
  );
}

function Mover({ label, tone, rows }: { label: string; tone: string; rows: Rows }) {
  const row = rows[0];
  return (
    <div class={`home-fact home-fact-${tone}`}>
      <dt>{label}</dt>
      <dd>
        <b>{rows.length > 0 ? names(rows) : t('ranking.nobody')}</b>
        {row?.previous && rows.length === 1 && (
          <span>{t('ranking.moved', { before: row.previous.rank, now: row.rank })}</span>
        )}
      </dd>
    </div>
  );
}
