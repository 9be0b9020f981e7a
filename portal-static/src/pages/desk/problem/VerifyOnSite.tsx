import { useState } from 'preact/hooks';
import { Choices, TextArea } from '../../../components/Field/Field.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { follow } from '../../../route/route.ts';
import { t as caseWord } from '../case/words.ts';
import type { Filling } from '../command/CommandForm.tsx';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { PhotoField } from '../photos/PhotoField.tsx';
import { viewer } from '../viewer.ts';
import { Photos } from './Photos.tsx';
import type { EventData, ProblemData } from './queries.ts';
import { verdicts } from './StepField.tsx';
import { StepForm } from './StepForm.tsx';
import { steps } from './steps.ts';
import type { StepValues, Verdict } from './stepValues.ts';
import { whyNot } from './whyNot.ts';
import { t } from './words.ts';

interface Props {
  readonly problem: ProblemData;
  readonly latest: readonly EventData[];
  readonly newest: () => void;
}

/** Verification on the spot, on a phone: a photo, a verdict, a line. */
export function VerifyOnSite({ problem, latest, newest }: Props) {
  const [done, setDone] = useState(false);
  const step = steps.find(({ name }) => name === 'verify');
  const report = latest.find(({ event }) => event === 'SUBMITTED');
  const who = viewer.value;
  const { number, title, address } = problem;
  const whole = (
    <a href={deskHref('problem', { number })} onClick={follow}>
      {t('onSite.full')}
    </a>
  );
  if (!step || !who) return null;
  return (
    <div class="stack on-site">
      <ViewHead title={t('onSite')} />
      <div class="card">
        <p class="kicker">{number}</p>
        <h2>{title}</h2>
        <p class="on-site-place">{address}</p>
        {report?.text && (
          <p class="on-site-report">
            <span class="meta">
              {t('onSite.report')} · {formatMoment(report.at)}
            </span>
            {report.text}
          </p>
        )}
        {whole}
      </div>
      {done ? (
        <p class="actions-done" role="status">
          {t('onSite.done')} {caseWord(`state.${problem.state}`)}
        </p>
      ) : problem.viewerCanVerify ? (
        <div class="card">
          <StepForm
            step={step}
            problem={problem}
            latest={latest}
            newest={newest}
            onDone={() => {
              setDone(true);
              newest();
            }}
            draw={(form) => <Three form={form} />}
          />
        </div>
      ) : (
        <p class="card">{whyNot(step, problem, who)}</p>
      )}
      <Photos photos={problem.photos} />
    </div>
  );
}

const phrase = (verdict: Verdict) => (verdict === '' ? '' : t(`phrases.${verdict}`));

/** The three things; a verdict proposes its sentence as long as nobody has written another one. */
function Three({ form }: { form: Filling<StepValues> }) {
  const { onInput, value, ...verdict } = form.field('verdict');
  const { note } = form.values;
  return (
    <>
      <PhotoField label={t('onSite.step1')} {...form.field('photos')} />
      <Choices
        label={t('onSite.step2')}
        required
        options={verdicts()}
        value={value}
        {...verdict}
        onInput={(chosen) => {
          const next = chosen as Verdict;
          form.set({
            verdict: next,
            ...(note === '' || note === phrase(value) ? { note: phrase(next) } : {}),
          });
        }}
      />
      <TextArea label={t('onSite.step3')} required rows={3} maxLength={2000} {...form.field('note')} />
    </>
  );
}
