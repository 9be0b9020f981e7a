import { ticketName, ticketTone } from '../../components/ProblemEntry/standing.ts';
import { Status, type Tone } from '../../components/Status/Status.tsx';
import type { Moment } from '../../components/Timeline/Timeline.tsx';
import type { ProblemEvent } from './queries.ts';
import { formatDue } from './times.ts';
import { t } from './words.ts';

const tones: Partial<Record<ProblemEvent['event'], Tone>> = {
  VERIFICATION_PASSED: 'good',
  VERIFICATION_FAILED: 'bad',
  CLOSED_BY_FORCE: 'warn',
  LISTED_FOR_SUPERVISION: 'warn',
  SUPERVISION_FAILED: 'bad',
  REOPENED: 'warn',
};

/** What happened, in words; tickets by their colour. */
function titleOf({ event, unit, ticket }: ProblemEvent): string {
  const colour = ticket ? ticketName(ticket.colour) : '';
  if (event === 'DISPATCHED' && unit) return t('event.DISPATCHED.to', { unit: unit.name });
  return t(`event.${event}`, { colour });
}

/** An event as everybody may know it, ready for a timeline. */
export function momentOf(event: ProblemEvent, index: number): Moment {
  const { at, text, dueAt, ticket, unit } = event;
  const issued = event.event === 'TICKET_ISSUED' && ticket;
  return {
    key: `${index} ${at} ${event.event}`,
    at,
    title: titleOf(event),
    tone: issued ? ticketTone(ticket.colour) : tones[event.event],
    text: [text, event.event !== 'DISPATCHED' && unit?.name].filter(Boolean).join(' · ') || undefined,
    children: (ticket || dueAt) && (
      <div class="buttons">
        {ticket && (
          <>
            <Status tone={ticketTone(ticket.colour)}>{ticketName(ticket.colour)}</Status>
            <span class="meta">{ticket.number}</span>
          </>
        )}
        {dueAt && <span class="meta">{t('event.due', { at: formatDue(dueAt) })}</span>}
      </div>
    ),
  };
}
