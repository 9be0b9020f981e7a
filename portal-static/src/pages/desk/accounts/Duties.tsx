import { useState } from 'preact/hooks';
import { TextArea } from '../../../components/Field/Field.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { FormTrouble } from '../command/FormTrouble.tsx';
import { useCommand } from '../command/useCommand.ts';
import { assignDutyCommand, endDutyCommand } from './commands.ts';
import type { AccountData } from './queries.ts';
import { t } from './words.ts';

const all = ['HANDLER', 'SUPERVISOR', 'EVALUATOR', 'PUBLISHER', 'LEADER'] as const;
type Duty = (typeof all)[number];

interface Props {
  readonly account: AccountData;
  readonly done: (text: string) => void;
}

/** Each duty with what it means, and the step that gives or takes it. */
export function Duties({ account, done }: Props) {
  const [ending, end] = useState<Duty>();
  const assign = useCommand(assignDutyCommand);
  const give = async (duty: Duty) => {
    if (await assign.run({ username: account.username, duty }))
      done(t('duty.assigned', { duty: t(`duty.${duty}`) }));
  };
  return (
    <div>
      <h3>{t('duties')}</h3>
      <FormTrouble command={assign} local={{}} go={() => undefined} />
      <ul class="admin-duties">
        {all.map((duty) => {
          const held = account.duties.includes(duty);
          return (
            <li key={duty}>
              <span>
                {held ? <Status tone="good">{t(`duty.${duty}`)}</Status> : t(`duty.${duty}`)}
                <span class="choice-hint">{t(`duty.${duty}.hint`)}</span>
              </span>
              <button
                type="button"
                class="button button-quiet"
                disabled={assign.busy}
                aria-label={`${t(held ? 'duty.end' : 'duty.assign')} ${t(`duty.${duty}`)}`}
                aria-expanded={held ? ending === duty : undefined}
                onClick={() => (held ? end(ending === duty ? undefined : duty) : void give(duty))}
              >
                {t(held ? 'duty.end' : 'duty.assign')}
              </button>
              {held && ending === duty && (
                <EndForm
                  username={account.username}
                  duty={duty}
                  cancel={() => end(undefined)}
                  done={() => {
                    end(undefined);
                    done(t('duty.ended', { duty: t(`duty.${duty}`) }));
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface EndProps {
  readonly username: string;
  readonly duty: Duty;
  readonly cancel: () => void;
  readonly done: () => void;
}

function EndForm({ username, duty, cancel, done }: EndProps) {
  const command = useCommand(endDutyCommand);
  return (
    <CommandForm
      command={command}
      draft={`end ${username} ${duty}`}
      initial={{ reason: '' }}
      input={({ reason }) => ({ username, duty, reason: reason.trim() })}
      submit={t('duty.end')}
      danger
      onDone={done}
      onCancel={cancel}
    >
      {(form) => (
        <TextArea
          label={t('duty.reason', { duty: t(`duty.${duty}`) })}
          required
          rows={2}
          maxLength={200}
          {...form.field('reason')}
        />
      )}
    </CommandForm>
  );
}
