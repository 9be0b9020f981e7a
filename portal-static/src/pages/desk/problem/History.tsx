import type { Tone } from '../../../components/Status/Status.tsx';
import { Timeline } from '../../../components/Timeline/Timeline.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { t as caseWord } from '../case/words.ts';
import type { EventData } from './queries.ts';
import { t } from './words.ts';

const tones: Partial<Record<EventData['event'], Tone>> = {
  VERIFICATION_PASSED: 'good',
  VERIFICATION_FAILED: 'bad',
  CLOSED_BY_FORCE: 'warn',
  SUPERVISION_FAILED: 'bad',
  RETURNED: 'warn',
  CLOCK_STOPPED: 'warn',
  DEFERRED: 'warn',
  SUBMITTED: 'good',
};

/** What happened to a problem, the newest first. */
export function History({ events }: { events: readonly EventData[] }) {
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <Timeline
        items={events.map((each) => ({
          key: String(each.number),
          at: each.at,
          title: caseWord(`event.${each.event}`),
          text: each.text,
          tone: tones[each.event],
          children: (
            <p class="meta">
              {[
                each.unit ? byWhom(each) : t('history.clock'),
                each.to && `→ ${each.to.name}`,
                each.dueAt && t('history.due', { due: formatMoment(each.dueAt) }),
                each.recordedAt.slice(0, 16) !== each.at.slice(0, 16) &&
                  t('history.recorded', { at: formatMoment(each.recordedAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          ),
        }))}
      />
    </section>
  );
}

function byWhom({ unit, role }: EventData): string {
  return role
    ? t('history.by', { unit: unit?.name ?? '', role: caseWord(`role.${role}`) })
    : (unit?.name ?? '');
}
