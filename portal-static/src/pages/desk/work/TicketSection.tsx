import type { VariablesOf } from '../../../api/graphql.ts';
import { formatMoment } from '../../../format/moment.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { ColourMark } from '../case/marks.tsx';
import { t as caseWord } from '../case/words.ts';
import { deskHref } from '../deskHref.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { ticketsQuery } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly title: string;
  readonly filter: VariablesOf<typeof ticketsQuery>['filter'];
}

/** Tickets that wait for somebody; nothing at all where none does. */
export function TicketSection({ title, filter }: Props) {
  const { data } = useStaffQuery(ticketsQuery, { filter, lang: apiLang }, () => true);
  const tickets = data?.tickets?.nodes ?? [];
  if (tickets.length === 0) return null;
  return (
    <section class="card work-queue" aria-label={title}>
      <header class="work-queue-head">
        <h2>{title}</h2>
      </header>
      <ul class="work-list">
        {tickets.map(({ id, number, colour, reason, writtenAt, problem, addressee }) => (
          <li key={id}>
            <p class="work-what">
              {problem ? (
                <a href={deskHref('problem', { number: problem.number })} onClick={follow} data-row>
                  {problem.title}
                </a>
              ) : (
                number
              )}
              <span class="meta">
                {number ?? t('ticket.unnumbered')} · {addressee?.name} · {formatMoment(writtenAt)}
              </span>
            </p>
            <p class="work-marks">
              <ColourMark colour={colour} />
              <span class="meta">{caseWord(`ticketReason.${reason}`)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
