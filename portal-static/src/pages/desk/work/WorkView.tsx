import { FailureMessage, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { t as common } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { t as caseWord } from '../case/words.ts';
import { deskHref } from '../deskHref.ts';
import { menuFor, titleOf } from '../frame/DeskMenu.tsx';
import { ViewHead } from '../frame/ViewHead.tsx';
import { caseloadQuery } from '../queries.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { holds, type Role, rolesOf, viewer } from '../viewer.ts';
import { News } from './News.tsx';
import { QueueSection } from './QueueSection.tsx';
import type { QueueName } from './queries.ts';
import { TicketSection } from './TicketSection.tsx';
import { t } from './words.ts';
import './work.css';

/** What each role finds on its desk, what presses most first. */
const desks: readonly { readonly role: Role; readonly queues: readonly QueueName[] }[] = [
  { role: 'LEADER', queues: ['DEFERRAL_ASKED', 'OVERDUE', 'LISTED'] },
  { role: 'SUPERVISOR', queues: ['TO_VERIFY', 'TO_DISPATCH', 'EXTENSION_ASKED', 'OVERDUE', 'LISTED'] },
  { role: 'HANDLER', queues: ['OVERDUE', 'TO_ACCEPT', 'SWEEP_DUE', 'DUE'] },
];

/** Queues whose being filled is a fault. */
const urgent: readonly QueueName[] = ['OVERDUE'];

/** What is mine: counts of every queue, the first of each that is mine to clear, tickets, and what has just happened. */
export default function WorkView() {
  const who = viewer.value;
  const roles = rolesOf(who);
  const handles = holds(who, ['HANDLER', 'SUPERVISOR', 'LEADER']);
  const { data, failure, retry } = useStaffQuery(handles ? caseloadQuery : null, {}, () => true);
  const counts = new Map((data?.caseload ?? []).map(({ queue, count }) => [queue, count]));
  const queues = [
    ...new Set(desks.filter(({ role }) => roles.includes(role)).flatMap((desk) => desk.queues)),
  ];
  const filled = queues.filter((queue) => !data || (counts.get(queue) ?? 0) > 0);
  return (
    <div class="stack">
      <ViewHead title={t('title')}>
        {holds(who, ['SUPERVISOR']) && (
          <a class="button" href={deskHref('file')} onClick={follow}>
            {t('file')}
          </a>
        )}
      </ViewHead>
      {roles.length === 0 && <StateMessage title={t('noRoles')} />}
      {!handles && roles.length > 0 && <Elsewhere />}
      {failure && <FailureMessage failure={failure} retry={retry} />}
      {handles && (
        <ul class="work-counts" aria-label={t('counts')}>
          {queues.map((queue) => {
            const count = counts.get(queue);
            return (
              <li key={queue}>
                <a
                  class={urgent.includes(queue) && count ? 'work-count work-urgent' : 'work-count'}
                  href={deskHref('problems', { queue, order: 'DUE_FIRST' })}
                  onClick={follow}
                >
                  <span class="work-number">{count ?? '–'}</span>
                  <span>{caseWord(`queue.${queue}`)}</span>
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {handles && (
        <div class="work">
          <div class="work-queues">
            {holds(who, ['LEADER']) && (
              <TicketSection title={t('tickets.sign')} filter={{ status: 'PREPARED' }} />
            )}
            {holds(who, ['HANDLER']) && (
              <TicketSection
                title={t('tickets.receive')}
                filter={{
                  status: 'IN_FORCE',
                  received: false,
                  ...(who?.unit ? { unit: who.unit.code } : {}),
                }}
              />
            )}
            {filled.map((queue) => (
              <QueueSection key={queue} queue={queue} count={counts.get(queue)} />
            ))}
            {data && filled.length < queues.length && (
              <div class="work-clear">
                {filled.length === 0 && <h2>{t('clear')}</h2>}
                <p class="meta">
                  {t('clear.text', {
                    queues: queues
                      .filter((queue) => !filled.includes(queue))
                      .map((queue) => caseWord(`queue.${queue}`))
                      .join(common('list.separator')),
                  })}
                </p>
              </div>
            )}
          </div>
          <News />
        </div>
      )}
    </div>
  );
}

/** For accounts that handle no problems: where their work is. */
function Elsewhere() {
  return (
    <StateMessage title={t('elsewhere')}>
      <p>{t('elsewhere.text')}</p>
      <ul class="desk-ways">
        {menuFor()
          .filter(({ group }) => group !== 'work')
          .map((view) => (
            <li key={view.name}>
              <a href={deskHref(view.name)} onClick={follow}>
                {titleOf(view)}
              </a>
            </li>
          ))}
      </ul>
    </StateMessage>
  );
}
