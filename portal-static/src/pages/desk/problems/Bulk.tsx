import { useState } from 'preact/hooks';
import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { StepField } from '../problem/StepField.tsx';
import type { StepName } from '../problem/steps.ts';
import { blankStep } from '../problem/stepValues.ts';
import { t as stepWord } from '../problem/words.ts';
import { rolesOf, viewer } from '../viewer.ts';
import { t as deskWord } from '../words.ts';
import { type BulkStep, bulkSteps } from './bulkSteps.ts';
import { stepProblemsCommand } from './commands.ts';
import type { Row } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly clear: () => void;
  /** Keeps only these selected. */
  readonly keep: (numbers: readonly string[]) => void;
  readonly changed: () => void;
}

const most = 200;

/** What can be done with all that is selected. */
export function Bulk({ rows, clear, keep, changed }: Props) {
  const [step, setStep] = useState<BulkStep>();
  const roles = rolesOf(viewer.value);
  return (
    <div class="bulk" role="toolbar" aria-label={t('bulk', { n: rows.length })}>
      <strong>{t('bulk', { n: rows.length })}</strong>
      {rows.length > most
        ? t('bulk.tooMany')
        : bulkSteps
            .filter(({ role }) => roles.includes(role))
            .map((each) => (
              <button key={each.name} type="button" class="button button-quiet" onClick={() => setStep(each)}>
                {stepWord(`step.${each.name}`)}
              </button>
            ))}
      <button type="button" class="link-button" onClick={clear}>
        {t('bulk.clear')}
      </button>
      {step && (
        <BulkDialog
          key={step.name}
          step={step}
          rows={rows}
          close={() => setStep(undefined)}
          keep={keep}
          changed={changed}
        />
      )}
    </div>
  );
}

interface DialogProps extends Omit<Props, 'clear'> {
  readonly step: BulkStep;
  readonly close: () => void;
}

/** The form of a step for many, and then one answer for each. */
function BulkDialog({ step, rows: selected, close, keep, changed }: DialogProps) {
  const [rows] = useState(selected);
  const command = useCommand(stepProblemsCommand);
  const results = command.done?.results;
  const name = stepWord(`step.${step.name as StepName}`);
  const failed = results?.filter(({ userErrors }) => userErrors.length > 0) ?? [];
  const finish = () => {
    if (results) keep(failed.map(({ asked }) => asked));
    close();
  };
  return (
    <Dialog title={t('bulk.title', { step: name, n: rows.length })} open onClose={finish} wide>
      {results ? (
        <div class="stack">
          <p role="status">
            {t('bulk.summary', { ok: results.length - failed.length, failed: failed.length })}
          </p>
          <ul class="bulk-results" aria-label={t('bulk.results')}>
            {results.map(({ asked, userErrors }) => (
              <li key={asked}>
                <span>
                  {asked} {rows.find(({ number }) => number === asked)?.title}
                </span>
                {userErrors.length === 0 ? (
                  <Status tone="good">{t('bulk.ok')}</Status>
                ) : (
                  <Status tone="bad">{userErrors.map(({ message }) => message).join(' ')}</Status>
                )}
              </li>
            ))}
          </ul>
          <div class="buttons">
            <button type="button" class="button" onClick={finish}>
              {t('bulk.close')}
            </button>
          </div>
        </div>
      ) : (
        <CommandForm
          command={command}
          draft={`bulk ${step.name}`}
          initial={blankStep}
          input={(values) => ({
            problems: rows.map(({ number, revision }) => ({ problem: number, expectedRevision: revision })),
            step: step.input(values),
          })}
          check={(values) =>
            Object.fromEntries(
              step
                .fields(values)
                .filter((field) => field.endsWith('!'))
                .map((field) => field.slice(0, -1) as keyof typeof values)
                .filter((field) => values[field] === '')
                .map((field) => [field, deskWord('form.required')]),
            )
          }
          submit={name}
          onDone={changed}
          onCancel={close}
        >
          {(form) => (
            <>
              <p class="step-about">{t('bulk.text')}</p>
              {step.fields(form.values).map((field) => (
                <StepField
                  key={field}
                  name={field.replace('!', '') as keyof typeof blankStep}
                  required={field.endsWith('!')}
                  step={step.name}
                  form={form}
                />
              ))}
            </>
          )}
        </CommandForm>
      )}
    </Dialog>
  );
}
