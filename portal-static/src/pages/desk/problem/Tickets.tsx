import { useState } from 'preact/hooks';
import { useOrigin } from '../../../api/useOrigin.ts';
import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import { Facts } from '../../../components/Facts/Facts.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { t as common } from '../../../i18n/i18n.ts';
import { ColourMark } from '../case/marks.tsx';
import { t as caseWord } from '../case/words.ts';
import type { TicketData } from './queries.ts';
import { TicketForm, type TicketStep } from './TicketForm.tsx';
import { t } from './words.ts';

interface Props {
  readonly tickets: readonly TicketData[];
  readonly newest: () => void;
}

/** The tickets of a problem, the latest first, each with what can be done with it and its notice to print. */
export function Tickets({ tickets, newest }: Props) {
  const [taken, take] = useState<{ ticket: TicketData; step: TicketStep }>();
  return (
    <section class="card" aria-labelledby="tickets">
      <h2 id="tickets">{t('tickets')}</h2>
      {tickets.length === 0 && <p class="meta">{t('tickets.none')}</p>}
      <ul class="ticket-list">
        {[...tickets].reverse().map((ticket) => (
          <li key={ticket.id}>
            <TicketCard ticket={ticket} take={(step) => take({ ticket, step })} />
          </li>
        ))}
      </ul>
      {taken && (
        <Dialog title={titleOf(taken.ticket, taken.step)} open onClose={() => take(undefined)}>
          <TicketForm
            ticket={tickets.find(({ id }) => id === taken.ticket.id) ?? taken.ticket}
            step={taken.step}
            newest={newest}
            onDone={() => {
              take(undefined);
              newest();
            }}
          />
        </Dialog>
      )}
    </section>
  );
}

function titleOf({ colour, number }: TicketData, step: TicketStep): string {
  const colourName = caseWord(`colour.${colour}`);
  if (step === 'revoke') return t('ticket.revokeTitle', { number: number ?? '' });
  return step === 'sign'
    ? t('ticket.signTitle', { colour: colourName })
    : t('ticket.receiveTitle', { colour: colourName, number: number ?? '' });
}

function TicketCard({ ticket, take }: { ticket: TicketData; take: (step: TicketStep) => void }) {
  const origin = useOrigin();
  const { status, receipt, signature, revocation, addressee, copies, notice } = ticket;
  const names = copies.map(({ name }) => name).join(common('list.separator'));
  return (
    <article class="ticket" data-colour={ticket.colour}>
      <p class="ticket-head">
        <ColourMark colour={ticket.colour} />
        <strong>{ticket.number ?? t('ticket.unnumbered')}</strong>
        <Status tone={status === 'IN_FORCE' ? 'good' : status === 'PREPARED' ? 'warn' : 'neutral'}>
          {caseWord(`ticketStatus.${status}`)}
        </Status>
      </p>
      <Facts
        items={[
          { label: t('field.reason'), value: caseWord(`ticketReason.${ticket.reason}`) },
          { label: t('ticket.sign'), value: signature && t('ticket.signed', act(signature)) },
          {
            label: caseWord('ticketStatus.IN_FORCE'),
            value: ticket.issuedAt && formatMoment(ticket.issuedAt),
          },
          {
            label: t('lead'),
            value:
              addressee && `${addressee.name}${names ? ` · ${t('ticket.copies', { units: names })}` : ''}`,
          },
          {
            label: t('ticket.acknowledge'),
            value: receipt
              ? t('ticket.received', act(receipt))
              : status === 'IN_FORCE' && t('ticket.unreceived'),
          },
          {
            label: t('ticket.revoke'),
            value: revocation && t('ticket.revoked', { ...act(revocation), note: revocation.note ?? '' }),
          },
        ]}
      />
      <div class="buttons">
        {ticket.viewerCanSign && (
          <button type="button" class="button" onClick={() => take('sign')}>
            {t('ticket.sign')}
          </button>
        )}
        {ticket.viewerCanAcknowledge && (
          <button type="button" class="button" onClick={() => take('acknowledge')}>
            {t('ticket.acknowledge')}
          </button>
        )}
        {notice && origin !== undefined && (
          <a class="button button-quiet" href={`${origin}${notice}`} target="_blank" rel="noopener">
            {t('ticket.notice')}
          </a>
        )}
        {ticket.viewerCanRevoke && (
          <button type="button" class="button button-danger" onClick={() => take('revoke')}>
            {t('ticket.revoke')}
          </button>
        )}
      </div>
    </article>
  );
}

const act = ({ name, at }: { name: string; at: string }) => ({ name, at: formatMoment(at) });
