import { Status } from '../../components/Status/Status.tsx';
import { href } from '../../route/route.ts';
import { standing } from './ExposureLine.tsx';
import { Passage } from './Passage.tsx';
import type { FollowUpEntry } from './queries.ts';
import { t } from './words.ts';

const outcomes = ['FIXED', 'NOT_YET', 'CARRIED_OVER'] as const;
const tones = { FIXED: 'good', NOT_YET: 'bad', CARRIED_OVER: 'warn' } as const;

/** 上期问题回头看: how many were put right, then one by one; frozen at the release, with where each stands today. */
export function FollowUp({ entries }: { entries: readonly FollowUpEntry[] }) {
  const counts = outcomes
    .map((outcome) => ({ outcome, count: entries.filter((each) => each.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  return (
    <Passage title={t('followUp')}>
      <p class="meta">{t('followUp.intro')}</p>
      <Shares counts={counts} total={entries.length} />
      <ul class="follow-counts">
        {counts.map(({ outcome, count }) => (
          <li key={outcome}>
            <Status tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Status> <strong>{count}</strong>
          </li>
        ))}
      </ul>
      <table class="follow">
        <caption class="visually-hidden">{t('followUp.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('followUp.problem')}</th>
            <th scope="col">{t('followUp.outcome')}</th>
            <th scope="col">{t('followUp.since')}</th>
            <th scope="col">{t('followUp.now')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, place) => (
            <Line key={entry.exposure?.number ?? place} entry={entry} />
          ))}
        </tbody>
      </table>
    </Passage>
  );
}

function Line({ entry: { exposure, outcome, since } }: { entry: FollowUpEntry }) {
  const there = exposure && exposure.status !== 'WITHDRAWN';
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        {there ? (
          <a href={href('problem', { number: exposure.number })}>{exposure.title ?? exposure.number}</a>
        ) : (
          t('followUp.gone')
        )}
        {there && exposure.unit && <span class="meta"> {exposure.unit.name}</span>}
      </th>
      <td data-label={t('followUp.outcome')}>
        <Status tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Status>
      </td>
      <td data-label={t('followUp.since')}>
        <a href={href('notice', { number: since })} lang="zh-CN">
          {since}
        </a>
      </td>
      <td data-label={t('followUp.now')}>{there ? standing(exposure) : '—'}</td>
    </tr>
  );
}

/** The counts as shares of one bar; the list below says the same in words. */
function Shares({
  counts,
  total,
}: {
  counts: readonly { outcome: (typeof outcomes)[number]; count: number }[];
  total: number;
}) {
  let from = 0;
  return (
    <svg class="follow-bar" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map(({ outcome, count }) => {
        const x = from;
        from += count;
        return <rect key={outcome} class={`follow-${outcome}`} x={x} width={count} height="1" />;
      })}
    </svg>
  );
}
