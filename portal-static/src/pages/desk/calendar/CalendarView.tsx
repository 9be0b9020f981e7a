import { useState } from 'preact/hooks';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { useStaffQuery } from '../useStaffQuery.ts';
import { CalendarForm } from './CalendarForm.tsx';
import { calendarQuery } from './queries.ts';
import { t } from './words.ts';
import '../admin/admin.css';
import './calendar.css';

const [first, last] = [2000, 2100];

/** The working calendar of a year, at a glance and to change. */
export default function CalendarView() {
  const asked = Number(param('year'));
  const year = Number.isInteger(asked) && asked >= first && asked <= last ? asked : new Date().getFullYear();
  const { data, failure, retry } = useStaffQuery(calendarQuery, { year });
  const [said, say] = useState<string>();
  const calendar = data?.calendar.year === year ? data.calendar : undefined;
  const link = (to: number, label: string) =>
    to >= first &&
    to <= last && (
      <a
        class="button button-quiet"
        href={deskHref('calendar', { year: String(to) })}
        onClick={(event) => {
          say(undefined);
          follow(event);
        }}
      >
        {label}
      </a>
    );
  return (
    <div class="stack">
      <ViewHead title={`${t('title')} · ${t('year', { year })}`}>
        {link(year - 1, t('previous'))}
        {link(year + 1, t('next'))}
      </ViewHead>
      <p class="desk-lead">{t('lead')}</p>
      {said && (
        <p class="actions-done" role="status">
          {said}
        </p>
      )}
      {failure && <FailureMessage failure={failure} retry={retry} />}
      {!calendar && !failure && <Skeleton rows={10} />}
      {calendar && (
        <>
          {!calendar.announced && (
            <div class="desk-banner">
              <p>{t('unannounced', { year })}</p>
            </div>
          )}
          <CalendarForm
            key={`${year} ${calendar.revision}`}
            calendar={calendar}
            reload={retry}
            done={() => {
              const text = t('saved', { year });
              say(text);
              announce(text);
              retry();
            }}
          />
        </>
      )}
    </div>
  );
}
