import { Countdown } from '../../../components/Countdown/Countdown.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { ColourMark, StateMark } from '../case/marks.tsx';
import { t as caseWord } from '../case/words.ts';
import { deskHref } from '../deskHref.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { type QueueName, queueQuery } from './queries.ts';
import { t } from './words.ts';

/** The first of a queue, and the way to all of it. */
export function QueueSection({ queue, count }: { queue: QueueName; count: number | undefined }) {
  const { data, failure, retry } = useStaffQuery(queueQuery, { queue, lang: apiLang }, () => true);
  const rows = data?.problems?.nodes;
  const id = `queue-${queue}`;
  return (
    <section class="card work-queue" aria-labelledby={id} data-queue={queue}>
      <header class="work-queue-head">
        <h2 id={id}>{t(`section.${queue}`)}</h2>
        {count !== undefined && count > 0 && (
          <a href={deskHref('problems', { queue, order: 'DUE_FIRST' })} onClick={follow}>
            {t('all', { n: count })}
          </a>
        )}
      </header>
      {failure && !rows ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : !rows ? (
        <Skeleton rows={3} />
      ) : (
        <ul class="work-list">
          {rows.map(({ number, title, state, overdue, colour, outcome, lead, run }) => (
            <li key={number}>
              <p class="work-what">
                <a href={deskHref('problem', { number })} onClick={follow} data-row>
                  {title}
                </a>
                <span class="meta">
                  {number} · {lead?.name ?? caseWord('unassigned')}
                </span>
              </p>
              <p class="work-marks">
                <ColourMark colour={colour} />
                {run && !run.stopped && state !== 'DEFERRED' ? (
                  <Countdown dueAt={run.dueAt} brief />
                ) : (
                  <StateMark state={state} overdue={overdue} outcome={outcome} />
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
