import { formatMoment } from '../../format/moment.ts';
import { Countdown } from '../Countdown/Countdown.tsx';
import { Status } from '../Status/Status.tsx';
import type { Entry } from './queries.ts';
import { hasEnded, statusOf, ticketName, ticketTone } from './standing.ts';
import { t } from './words.ts';

/** Where a problem stands and the colour of its latest ticket, each as a word with a shape. */
export function Chips({
  entry,
}: {
  readonly entry: Pick<Entry, 'status' | 'outcome' | 'colour' | 'sample'>;
}) {
  const { word, tone } = statusOf(entry);
  return (
    <>
      <Status tone={tone}>{word}</Status>
      {entry.colour && <Status tone={ticketTone(entry.colour)}>{ticketName(entry.colour)}</Status>}
      {entry.sample && <span class="chip chip-first">{t('sample')}</span>}
    </>
  );
}

type Timed = Pick<Entry, 'status' | 'dueAt' | 'secondsLeft' | 'deferral'>;

interface DueProps {
  readonly entry: Timed;
  readonly brief?: boolean;
}

/** How long is left or over, or why no time runs; nothing once it has ended. Counted by the server's clock. */
export function Due({ entry, brief = false }: DueProps) {
  const { status, dueAt, secondsLeft, deferral } = entry;
  if (hasEnded(entry)) return null;
  if (deferral) {
    const kind = t(`deferral.${deferral.kind}`);
    return <Status>{t('promised', { kind, day: formatMoment(deferral.promisedOn) })}</Status>;
  }
  if (!dueAt) return null;
  if (secondsLeft === null) {
    const waits = status === 'AWAITING_VERIFICATION';
    return <Status>{waits ? t('waiting') : t('stopped', { at: formatMoment(dueAt) })}</Status>;
  }
  return <Countdown dueAt={dueAt} now={Date.parse(dueAt) - secondsLeft * 1000} brief={brief} />;
}
