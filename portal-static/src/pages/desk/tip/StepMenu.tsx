import { useEffect, useRef } from 'preact/hooks';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { go } from '../frame/shortcuts.ts';
import { AcceptForm } from './forms/AcceptForm.tsx';
import { AssignForm, SignForm } from './forms/AssignForm.tsx';
import { ContactForm } from './forms/ContactForm.tsx';
import { ContestForm } from './forms/ContestForm.tsx';
import { DeclineForm } from './forms/DeclineForm.tsx';
import { DisciplineForm, TransferForm } from './forms/ElsewhereForms.tsx';
import { IntoForm, MergeForm } from './forms/JoinForms.tsx';
import { NoteForm, ReplyForm } from './forms/ReplyForm.tsx';
import { RewardForm } from './forms/RewardForm.tsx';
import type { StaffTip } from './queries.ts';
import { can, offered, type Step, why } from './steps.ts';
import { t } from './words.ts';

/** What every form of a step takes. */
export interface StepProps {
  readonly tip: StaffTip;
  /** Number of the tip or problem that was chosen beside it. */
  readonly other: string | undefined;
  /** Done: says so, reads the newest, and closes the form. */
  readonly onDone: (words: string) => void;
  readonly onCancel: () => void;
  readonly newest: () => void;
}

const forms: Readonly<Record<Step, (props: StepProps) => preact.ComponentChild>> = {
  accept: AcceptForm,
  into: IntoForm,
  decline: DeclineForm,
  transfer: TransferForm,
  discipline: DisciplineForm,
  merge: MergeForm,
  assign: AssignForm,
  sign: SignForm,
  reply: ReplyForm,
  note: NoteForm,
  contest: ContestForm,
  contact: ContactForm,
  reward: RewardForm,
};

interface Props {
  readonly tip: StaffTip;
  readonly step: Step | undefined;
  readonly onDone: (words: string) => void;
  readonly newest: () => void;
}

/** Every step that makes sense for the tip; those that the viewer may not take say why. */
export function StepMenu({ tip, step, onDone, newest }: Props) {
  const room = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!step) return;
    room.current?.focus({ preventScroll: true });
    room.current?.scrollIntoView({ block: 'start' });
  }, [step]);
  const possible = offered(tip);
  const barred = possible.filter((each) => !can(each, tip));
  const open = step && can(step, tip) ? step : undefined;
  const Form = open && forms[open];
  const reasons = [...new Set(barred.map((each) => why(each, tip)))];
  return (
    <section class="card tip-steps" aria-labelledby="steps">
      <h2 id="steps">{t('steps')}</h2>
      <ul class="tip-menu">
        {possible
          .filter((each) => can(each, tip))
          .map((each) => (
            <li key={each}>
              <a
                class={each === open ? 'tip-step tip-step-open' : 'tip-step'}
                href={deskHref('tip', { number: tip.number, act: each })}
                aria-current={each === open ? 'step' : undefined}
                onClick={follow}
              >
                {t(`step.${each}`)}
              </a>
            </li>
          ))}
      </ul>
      {barred.length > 0 && (
        <ul class="tip-barred meta">
          {reasons.map((reason) => (
            <li key={reason}>
              {t('barred', {
                steps: barred
                  .filter((each) => why(each, tip) === reason)
                  .map((each) => t(`step.${each}`))
                  .join(t('comma')),
                why: reason,
              })}
            </li>
          ))}
        </ul>
      )}
      {open && Form && (
        <div class="tip-form">
          <h3 ref={room} tabIndex={-1}>
            {t(`step.${open}`)}
          </h3>
          <Form
            key={`${open} ${tip.number} ${param('with') ?? ''}`}
            tip={tip}
            other={param('with')}
            onDone={onDone}
            onCancel={() => go(deskHref('tip', { number: tip.number }))}
            newest={newest}
          />
        </div>
      )}
    </section>
  );
}
