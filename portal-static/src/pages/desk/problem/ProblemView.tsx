import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { SampleMark } from '../../../components/SampleMark/SampleMark.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow, param } from '../../../route/route.ts';
import { ColourMark, StateMark } from '../case/marks.tsx';
import { t as caseWord } from '../case/words.ts';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { failureOf, useStaffQuery } from '../useStaffQuery.ts';
import { t as deskWord } from '../words.ts';
import { Actions } from './Actions.tsx';
import { Clock } from './Clock.tsx';
import { History } from './History.tsx';
import { Photos } from './Photos.tsx';
import { ProblemFacts } from './ProblemFacts.tsx';
import { type EventData, type ProblemData, problemQuery } from './queries.ts';
import { Tickets } from './Tickets.tsx';
import { useHistory } from './useHistory.ts';
import { VerifyOnSite } from './VerifyOnSite.tsx';
import { t } from './words.ts';
import './problem.css';

/** Milliseconds for which signed addresses are surely good. */
const goodFor = 240_000;

/** One problem: what it is, where it stands, what happened, and what can be done. */
export default function ProblemView() {
  const number = param('number') ?? '';
  const { data, errors, failure, retry } = useStaffQuery(
    problemQuery,
    { number, lang: apiLang },
    (change) => change.number === number,
  );
  const problem = data?.problem;
  const events = useHistory(number, problem?.revision);
  useNews(events);
  useFresh(retry);

  if (!problem) {
    const reason = failure ?? (errors[0] && failureOf(errors[0]));
    return (
      <div class="stack">
        <ViewHead title={number || deskWord('view.problem')} />
        {reason ? (
          <FailureMessage failure={reason} retry={retry} />
        ) : data ? (
          <StateMessage title={t('notFound.title')}>
            <p>{t('notFound.text', { number })}</p>
            <p>
              <a href={deskHref('problems')} onClick={follow}>
                {t('back')}
              </a>
            </p>
          </StateMessage>
        ) : (
          <Skeleton rows={10} />
        )}
      </div>
    );
  }
  if (param('mode') === 'site') return <VerifyOnSite problem={problem} latest={events} newest={retry} />;
  return (
    <div class="stack">
      <ProblemHead problem={problem} />
      {failure && <FailureMessage failure={failure} retry={retry} />}
      <div class="problem">
        <div class="problem-side">
          <Actions problem={problem} latest={events} newest={retry} />
          <Clock problem={problem} />
        </div>
        <div class="problem-body">
          <ProblemFacts problem={problem} />
          <Photos photos={problem.photos} />
          <Tickets tickets={problem.tickets} newest={retry} />
          <History events={events} />
        </div>
      </div>
    </div>
  );
}

function ProblemHead({ problem }: { problem: ProblemData }) {
  const { number, title, sample, colour, viewerCanVerify } = problem;
  return (
    <div class="problem-head">
      <p class="kicker">
        <a href={deskHref('problems')} onClick={follow}>
          {t('back')}
        </a>{' '}
        · {number}
      </p>
      <ViewHead title={title}>
        {viewerCanVerify && (
          <a class="button" href={deskHref('problem', { number, mode: 'site' })} onClick={follow}>
            {t('onSite')}
          </a>
        )}
      </ViewHead>
      <p class="marks">
        <StateMark {...problem} />
        <ColourMark colour={colour} />
      </p>
      {sample && <SampleMark />}
    </div>
  );
}

/** Says what a colleague has just done, to whoever looks at the page. */
function useNews(events: readonly EventData[]): void {
  const seen = useRef<number | undefined>(undefined);
  useEffect(() => {
    const [latest] = events;
    if (!latest) return;
    if (seen.current !== undefined && latest.number > seen.current)
      announce(
        t('changed', {
          unit: latest.unit?.name ?? t('meanwhile.clock'),
          event: caseWord(`event.${latest.event}`),
        }),
      );
    seen.current = latest.number;
  }, [events]);
}

/** Photos and notices have addresses that are good for five minutes: reads them anew in time, while somebody looks. */
function useFresh(read: () => void): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    let last = Date.now();
    const look = () => {
      if (document.hidden || Date.now() - last < goodFor) return;
      last = Date.now();
      latest.current();
    };
    const timer = setInterval(look, 10_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
