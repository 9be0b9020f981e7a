import type { Tone } from '../../components/Status/Status.tsx';
import { Timeline } from '../../components/Timeline/Timeline.tsx';
import { formatMoment } from '../../format/moment.ts';
import type { TipEvent } from './queries.ts';
import { t } from './words.ts';

const tones: Readonly<Partial<Record<TipEvent['event'], Tone>>> = {
  ACCEPTED: 'good',
  VERIFICATION_PASSED: 'good',
  CONTEST_UPHELD: 'good',
  DECLINED: 'warn',
  CONTEST_REFUSED: 'warn',
  VERIFICATION_FAILED: 'bad',
  SUPERVISION_FAILED: 'bad',
};

/** What happened to the tip and to its problem, the newest first. */
export function TipTimeline({ events }: { events: readonly TipEvent[] }) {
  const items = events
    .map((event, number) => ({
      key: String(number),
      at: event.at,
      title: titleOf(event),
      text: event.text && <span class="tip-said">{event.text}</span>,
      tone: tones[event.event],
      children: event.dueAt && <p class="meta">{t('event.due', { time: formatMoment(event.dueAt) })}</p>,
    }))
    .reverse();
  return <Timeline items={items} />;
}

function titleOf({ event, unit, outcome }: TipEvent): string {
  return [t(`event.${event}`), outcome && t(`outcome.${outcome}`), unit?.name].filter(Boolean).join(' · ');
}
