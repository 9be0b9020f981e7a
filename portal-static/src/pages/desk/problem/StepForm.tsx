import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '../../../format/moment.ts';
import { t as caseWord } from '../case/words.ts';
import { CommandForm, type Filling } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { allSent } from '../photos/sent.ts';
import { t as photoWord } from '../photos/words.ts';
import { t as deskWord } from '../words.ts';
import type { EventData, ProblemData } from './queries.ts';
import { StepField } from './StepField.tsx';
import type { Step } from './steps.ts';
import { blankStep, type FieldName, type StepValues } from './stepValues.ts';
import { t } from './words.ts';

interface Props {
  readonly step: Step;
  readonly problem: ProblemData;
  /** The latest events, newest first: who was faster, when somebody was. */
  readonly latest: readonly EventData[];
  readonly newest: () => void;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
  readonly draw?: (form: Filling<StepValues>) => ComponentChildren;
}

const split = (wanted: string) => ({
  name: wanted.replace('!', '') as FieldName,
  required: wanted.endsWith('!'),
});

/** What a step is called: a second dispatch has a name of its own. */
export function nameOf({ name }: Step, { state }: ProblemData): string {
  return t(name === 'dispatch' && state !== 'FILED' ? 'step.redispatch' : `step.${name}`);
}

/** The form of one step, from the table. */
export function StepForm({ step, problem, latest, newest, onDone, onCancel, draw }: Props) {
  const command = useCommand(step.document, { keyed: true });
  const { number } = problem;
  const basis = useBasis(problem.revision);
  const wanted = (values: StepValues) => step.fields(values, problem).map(split);
  const formName = step.name === 'dispatch' && problem.state !== 'FILED' ? 'redispatch' : step.name;

  const check = (values: StepValues) => {
    const blank = wanted(values).filter(({ name, required }) => required && !filled(values[name]));
    const wrong = Object.fromEntries(blank.map(({ name }) => [name, deskWord('form.required')]));
    return allSent(values.photos) ? wrong : { ...wrong, photos: photoWord('pending') };
  };
  return (
    <CommandForm
      command={command}
      draft={`${step.name} ${number}`}
      initial={blankStep}
      check={check}
      input={(values) => ({
        problem: number,
        expectedRevision: basis.revision,
        ...step.input(values, problem),
      })}
      submit={nameOf(step, problem)}
      danger={step.danger ?? false}
      newest={() => {
        basis.adopt();
        newest();
      }}
      meanwhile={<Meanwhile events={latest.slice(0, Math.max(1, problem.revision - basis.revision))} />}
      onDone={onDone}
      {...(onCancel ? { onCancel } : {})}
    >
      {(form) => (
        <>
          {basis.behind && !command.stale && (
            <div class="trouble" role="status">
              <p class="trouble-title">{t('behind')}</p>
              <Meanwhile events={latest.slice(0, problem.revision - basis.revision)} />
              <button type="button" class="button button-quiet" onClick={basis.adopt}>
                {t('behind.go')}
              </button>
            </div>
          )}
          {draw?.(form) ?? (
            <>
              {about(step.name) && <p class="step-about">{about(step.name)}</p>}
              {wanted(form.values).map(({ name, required }) => (
                <StepField
                  key={name}
                  name={name}
                  required={required}
                  step={formName}
                  problem={problem}
                  form={form}
                />
              ))}
            </>
          )}
        </>
      )}
    </CommandForm>
  );
}

/**
 * The revision that a form is filled in upon: that at which it was opened, until whoever fills it in has seen a newer
 * one. So that live updates never make somebody decide on what they have not read.
 */
function useBasis(revision: number) {
  const [basis, setBasis] = useState(revision);
  const [adopting, setAdopting] = useState(false);
  useEffect(() => {
    if (!adopting || revision === basis) return;
    setBasis(revision);
    setAdopting(false);
  }, [adopting, revision]);
  const adopt = () => {
    setAdopting(revision === basis);
    setBasis(revision);
  };
  return { revision: basis, behind: revision > basis, adopt };
}

function filled(value: StepValues[FieldName]): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'number') return true;
  if (value === null) return false;
  return 'amount' in value ? value.amount.trim() !== '' : value.length > 0;
}

const explained = [
  'acknowledge',
  'resumeClock',
  'submit',
  'verify',
  'return',
  'closeByForce',
  'passDown',
  'reportProgress',
  'merge',
  'listForSupervision',
] as const;

function about(name: string): string | undefined {
  const key = explained.find((each) => each === name);
  return key && t(`about.${key}`);
}

/** Who did what meanwhile. */
function Meanwhile({ events }: { events: readonly EventData[] }) {
  if (events.length === 0) return null;
  return (
    <ul>
      {events.map(({ number, at, unit, event }) => (
        <li key={number}>
          {t('meanwhile', {
            at: formatMoment(at),
            unit: unit?.name ?? t('meanwhile.clock'),
            event: caseWord(`event.${event}`),
          })}
        </li>
      ))}
    </ul>
  );
}
