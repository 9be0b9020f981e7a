import { Countdown } from '../../../components/Countdown/Countdown.tsx';
import { Empty } from '../../../components/Empty/Empty.tsx';
import { Facts } from '../../../components/Facts/Facts.tsx';
import { SampleMark } from '../../../components/SampleMark/SampleMark.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang, t as common } from '../../../i18n/i18n.ts';
import { follow, href, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { RoundStepper } from '../evaluation/RoundStepper.tsx';
import { dueOf } from '../evaluation/rights.ts';
import { t as say } from '../evaluation/words.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { useStaffQuery } from '../useStaffQuery.ts';
import { t as desk } from '../words.ts';
import { Channels } from './Channels.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import { PlainStep } from './PlainStep.tsx';
import { type Round, roundQuery, unrankedOfRound } from './queries.ts';
import { ReleaseForm, unrankedIn } from './ReleaseForm.tsx';
import { StepButton } from './StepButton.tsx';
import { t } from './words.ts';
import './RoundView.css';

/** One round: how far it is, what it lacks, and the next step of whoever looks at it. */
export default function RoundView() {
  const id = param('id') ?? '';
  const { data, loading, failure, retry } = useStaffQuery(roundQuery, { id, lang: apiLang });
  const node = data?.node;
  const round = node?.__typename === 'Round' ? node : undefined;
  if (round) return <Shown round={round} reload={retry} />;
  return (
    <div class="stack">
      <ViewHead title={desk('view.round')} />
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : loading ? (
        <Skeleton rows={8} />
      ) : (
        <Empty title={t('none')}>
          <p>{t('none.advice')}</p>
          <p>
            <a href={deskHref('rounds')} onClick={follow}>
              {t('toList')}
            </a>
          </p>
        </Empty>
      )}
    </div>
  );
}

function Shown({ round, reload }: { readonly round: Round; readonly reload: () => void }) {
  const computed = ['COMPUTED', 'APPROVED', 'RELEASED'].includes(round.state);
  const { id } = round;
  return (
    <div class="stack">
      <ViewHead title={t('title', { period: formatPeriod(round.period) })}>
        <a href={deskHref('findings', { id })} onClick={follow}>
          {t('toFindings')}
        </a>
        {computed && (
          <>
            <a href={deskHref('ranking', { id })} onClick={follow}>
              {t('toRanking')}
            </a>
            <a href={deskHref('sheet', { id })} onClick={follow}>
              {t('toSheets')}
            </a>
          </>
        )}
      </ViewHead>
      {round.sample && <SampleMark />}
      <section class="card round-state">
        <RoundStepper state={round.state} />
        <Facts
          items={[
            { label: t('facts.scheme'), value: round.scheme.name },
            {
              label: t('facts.groups'),
              value: round.groups
                .map(({ name, units }) => t('facts.units', { name, n: units.length }))
                .join(common('list.separator')),
            },
            { label: t('facts.owner'), value: round.owner.name },
            { label: t('facts.version'), value: round.version > 1 && say('version', { n: round.version }) },
            { label: t('facts.reason'), value: round.correctionReason },
          ]}
        />
      </section>
      <Next round={round} reload={reload} />
      {round.state === 'COMPUTED' && <Insufficient id={id} />}
      <Channels round={round} reload={reload} />
      <DeadlineList round={round} />
    </div>
  );
}

function Next({ round, reload }: { readonly round: Round; readonly reload: () => void }) {
  const { state } = round;
  return (
    <section class="card" aria-labelledby="next">
      <h2 id="next">{t('next')}</h2>
      {state === 'RELEASED' && (
        <p>
          {t('released')}{' '}
          {round.groups.map(({ code, name }) => (
            <a
              key={code}
              class="round-public"
              href={href('index', { group: code, period: round.period })}
              target="_blank"
              rel="noopener"
            >
              {t('toPortal')} · {name}
            </a>
          ))}
        </p>
      )}
      <div class="round-steps">
        {state === 'OPEN' && <PlainStep step="close" round={round} reload={reload} />}
        {state === 'COLLECTED' && <PlainStep step="compute" round={round} reload={reload} />}
        {state === 'COMPUTED' && (
          <>
            <PlainStep step="approve" round={round} reload={reload} />
            <PlainStep step="compute" round={round} reload={reload} />
          </>
        )}
        {state === 'APPROVED' && (
          <StepButton step="release" round={round} label={t('step.release')}>
            {(close) => <ReleaseForm round={round} reload={reload} close={close} />}
          </StepButton>
        )}
        {state === 'RELEASED' && (
          <StepButton step="correct" round={round} label={t('step.correct')} quiet>
            {(close) => <CorrectForm round={round} reload={reload} close={close} />}
          </StepButton>
        )}
      </div>
    </section>
  );
}

/** Units that lack data, said as soon as it is computed and not only at the release. */
function Insufficient({ id }: { readonly id: string }) {
  const { data } = useStaffQuery(unrankedOfRound, { id, lang: apiLang });
  const units = data?.node && 'rankings' in data.node ? unrankedIn(data.node.rankings) : [];
  if (units.length === 0) return null;
  return (
    <section class="card" aria-labelledby="insufficient">
      <h2 id="insufficient">{t('unranked.title')}</h2>
      <p class="meta">{t('unranked.text')}</p>
      <ul>
        {units.map(({ code, name, why }) => (
          <li key={code}>{t('unranked.line', { unit: name, why })}</li>
        ))}
      </ul>
    </section>
  );
}

const phases = ['collectBy', 'computeBy', 'appealsUntil', 'decideBy', 'approveBy', 'releaseBy'] as const;

function DeadlineList({ round }: { readonly round: Round }) {
  const due = dueOf(round.state, round.deadlines);
  const known = phases.filter((phase) => round.deadlines[phase] !== null);
  return (
    <section class="card" aria-labelledby="deadlines">
      <h2 id="deadlines">{t('deadlines')}</h2>
      {round.overdue && (
        <p>
          <Status tone="bad">{t('overdue')}</Status>
        </p>
      )}
      {known.length === 0 && <p class="meta">{t('noDeadlines')}</p>}
      <Facts
        items={known.map((phase) => {
          const at = round.deadlines[phase] ?? '';
          return {
            label: t(phase),
            value: at === due && round.state !== 'RELEASED' ? <Countdown dueAt={at} /> : formatMoment(at),
          };
        })}
      />
    </section>
  );
}
