import { Countdown } from '../../../components/Countdown/Countdown.tsx';
import { Facts } from '../../../components/Facts/Facts.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { t as caseWord } from '../case/words.ts';
import type { ProblemData } from './queries.ts';
import { t } from './words.ts';

const limitText = ({
  amount,
  unit,
}: {
  amount: number;
  unit: 'WORKING_HOURS' | 'WORKING_DAYS' | 'HOURS' | 'DAYS';
}) => caseWord('limit', { amount, unit: caseWord(`unit.${unit}`) });

/** Seconds in words, in the two largest units. */
export function span(seconds: number): string {
  const minutes = Math.max(0, Math.round(seconds / 60));
  const parts = [
    { key: 'time.days', n: Math.floor(minutes / 1440) },
    { key: 'time.hours', n: Math.floor((minutes % 1440) / 60) },
    { key: 'time.minutes', n: minutes % 60 },
  ] as const;
  const said = parts.filter(({ n }) => n > 0).slice(0, 2);
  return (said.length > 0 ? said : parts.slice(2)).map(({ key, n }) => t(key, { n })).join(' ');
}

/** The clock of a problem: what is left, what stopped it, extensions, passing down, deferral, listing. */
export function Clock({ problem }: { problem: ProblemData }) {
  const { run, state, deferral, listedSupervision: listed, inTime, submittedAt } = problem;
  if (!run)
    return (
      <section class="card" aria-labelledby="clock">
        <h2 id="clock">{t('clock')}</h2>
        <p class="meta">{t('clock.none')}</p>
      </section>
    );
  const running = !run.stopped && (state === 'DISPATCHED' || state === 'IN_PROGRESS');
  const asked = run.extensionAsked && t('clock.extensionAsked', { limit: limitText(run.extensionAsked) });
  const extension = run.extension && `${caseWord(`extension.${run.extension}`)}${asked ? ` · ${asked}` : ''}`;
  const passed = run.passedDown;
  return (
    <section class="card" aria-labelledby="clock">
      <h2 id="clock">{t('clock')}</h2>
      <div class="clock-face">
        {running ? (
          <Countdown dueAt={run.dueAt} />
        ) : problem.closedAt ? (
          <span>
            {caseWord('state.CLOSED')} <span class="meta">{formatMoment(problem.closedAt)}</span>
          </span>
        ) : run.stopped && run.secondsLeft !== null ? (
          <strong>
            {t(state === 'AWAITING_VERIFICATION' ? 'clock.checking' : 'clock.stopped', {
              left: span(run.secondsLeft),
            })}
          </strong>
        ) : (
          <span>{formatMoment(run.dueAt)}</span>
        )}
        {run.provisional && <p class="meta">{t('clock.provisional')}</p>}
      </div>
      <Facts
        items={[
          {
            label: caseWord('event.DISPATCHED'),
            value: t('clock.run', { n: run.number, limit: limitText(run.limit) }),
          },
          {
            label: t('clock.returnBy'),
            value: state === 'DISPATCHED' && !run.final && formatMoment(run.returnBy),
          },
          { label: t('clock.returnBy'), value: run.final && t('clock.final') },
          { label: t('clock.extension'), value: extension },
          { label: t('clock.submittedAt'), value: submittedAt && formatMoment(submittedAt) },
          { label: t('outcome'), value: inTime !== null && t(inTime ? 'clock.inTime' : 'clock.late') },
          {
            label: t('clock.passedDown'),
            value:
              passed && t('clock.passedDownTo', { unit: passed.unit.name, due: formatMoment(passed.dueAt) }),
          },
          { label: t('clock.insideReport'), value: passed?.report },
          {
            label: t('deferral'),
            value:
              deferral &&
              `${caseWord(`deferral.${deferral.kind}`)} · ${t('deferral.promised', { day: formatMoment(deferral.promisedOn) })}${deferral.approved ? '' : ` · ${t('deferral.asked')}`}`,
          },
          { label: t('field.reason'), value: deferral?.reason },
          { label: t('deferral.measures'), value: deferral?.interimMeasures },
          {
            label: t('listing'),
            value: listed && `${listed.office.name} · ${caseWord(`listing.${listed.result}`)}`,
          },
          { label: t('listing.due'), value: listed && formatMoment(listed.dueAt) },
          { label: t('listing.reason'), value: listed?.reason },
        ]}
      />
    </section>
  );
}
