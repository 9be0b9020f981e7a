import { useState } from 'preact/hooks';
import { formatMoment } from '../../../format/moment.ts';
import { Allowed } from '../command/Allowed.tsx';
import { holds, viewer } from '../viewer.ts';
import { CheckForm } from './CheckForm.tsx';
import { Embargo } from './Embargo.tsx';
import type { DeskPublication } from './queries.ts';
import { ReleaseForm, SignForm, WithdrawForm } from './StepForms.tsx';
import { t } from './words.ts';

const steps = ['check', 'sign', 'release', 'correct', 'withdraw'] as const;
type Step = (typeof steps)[number];
const order = ['DRAFTED', 'CHECKED', 'SIGNED', 'RELEASED'] as const;

const can = (step: Step, publication: DeskPublication): boolean =>
  ({
    check: publication.viewerCanCheck,
    sign: publication.viewerCanSign,
    release: publication.viewerCanRelease,
    correct: publication.viewerCanCorrect,
    withdraw: publication.viewerCanWithdraw,
  })[step];

/** Whether it is signed to go out by itself, and has not yet. */
export const timed = ({ status, releaseAt }: DeskPublication): boolean =>
  status === 'SIGNED' && releaseAt !== null && Date.parse(releaseAt) > Date.now();

/** Why the viewer may not take a step now: another role, another state, or another person. */
function whyNot(step: Step, publication: DeskPublication): string {
  const status = t(`status.${publication.status}`);
  const role = step === 'sign' ? 'LEADER' : 'PUBLISHER';
  const enough = step === 'withdraw' ? (['PUBLISHER', 'LEADER'] as const) : ([role] as const);
  if (!holds(viewer.value, enough)) return t('why.role', { role: t(`role.${role}`) });
  if (step === 'check')
    return publication.status === 'DRAFTED' ? t('why.second') : t('why.check', { status });
  if (step === 'sign') return t('why.sign', { status });
  if (step === 'release') {
    if (timed(publication)) return t('why.timed', { at: formatMoment(publication.releaseAt ?? '') });
    return publication.status === 'SIGNED' ? t('why.second') : t('why.release', { status });
  }
  return step === 'correct' ? t('why.correct', { status }) : t('why.withdraw');
}

interface Props {
  readonly publication: DeskPublication;
  readonly newest: () => void;
  /** Opens the form of the next edition, which needs the whole page. */
  readonly onCorrect: () => void;
  readonly onDone: (words: string) => void;
}

/** How far it has come, what the viewer may do now, and why not the rest. */
export function PublicationActions({ publication, newest, onCorrect, onDone }: Props) {
  const [chosen, choose] = useState<Step>();
  const at = (order as readonly string[]).indexOf(publication.status);
  const shared = {
    publication,
    newest,
    onCancel: () => choose(undefined),
    onDone: () => {
      const words = chosen === undefined || chosen === 'correct' ? t('draft.done') : t(`done.${chosen}`);
      choose(undefined);
      onDone(words);
    },
  };
  return (
    <section class="card" aria-labelledby="publication-do">
      <h2 id="publication-do">{t('do')}</h2>
      {at >= 0 && (
        <ol class="publication-steps" aria-label={t('steps')}>
          {order.map((each, place) => (
            <li
              key={each}
              class={place < at ? 'step-done' : place === at ? 'step-now' : undefined}
              aria-current={place === at ? 'step' : undefined}
            >
              {t(`status.${each}`)}
            </li>
          ))}
        </ol>
      )}
      {timed(publication) && publication.releaseAt && <Embargo until={publication.releaseAt} over={newest} />}
      {chosen === 'check' && <CheckForm {...shared} />}
      {chosen === 'sign' && <SignForm {...shared} />}
      {chosen === 'release' && <ReleaseForm {...shared} />}
      {chosen === 'withdraw' && <WithdrawForm {...shared} />}
      {!chosen && (
        <div class="publication-buttons">
          {steps.map((step) => (
            <Allowed key={step} can={can(step, publication)} why={whyNot(step, publication)}>
              <button
                type="button"
                class={step === 'withdraw' || step === 'correct' ? 'button button-quiet' : 'button'}
                onClick={() => (step === 'correct' ? onCorrect() : choose(step))}
              >
                {t(`do.${step}`)}
              </button>
            </Allowed>
          ))}
        </div>
      )}
    </section>
  );
}
