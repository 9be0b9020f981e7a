import { Choices, TextArea, TextField } from '../../../../components/Field/Field.tsx';
import { CommandForm } from '../../command/CommandForm.tsx';
import { useCommand } from '../../command/useCommand.ts';
import { triageTip } from '../commands.ts';
import type { StepProps } from '../StepMenu.tsx';
import { t } from '../words.ts';
import { below } from './AcceptForm.tsx';

/** Hands the tip to another system, with the number that it has there. */
export function TransferForm({ tip, onDone, onCancel, newest }: StepProps) {
  const command = useCommand(triageTip, { keyed: true });
  return (
    <CommandForm
      command={below(command, 'transfer')}
      draft={`transfer ${tip.number}`}
      initial={{ system: '', number: '', note: '' }}
      input={({ system, number, note }) => ({
        tip: tip.number,
        decision: 'TRANSFER' as const,
        transfer: {
          system: system.trim(),
          number: number.trim(),
          ...(note.trim() ? { note: note.trim() } : {}),
        },
        expectedRevision: tip.revision,
      })}
      submit={t('transfer.submit')}
      newest={newest}
      onDone={() => onDone(t('transfer.done'))}
      onCancel={onCancel}
    >
      {({ field, set }) => (
        <>
          <TextField
            label={t('transfer.system')}
            hint={t('citizenReads')}
            required
            maxLength={60}
            {...field('system')}
          />
          <div class="buttons">
            {(['transfer.12345', 'transfer.12319', 'transfer.122'] as const).map((name) => (
              <button
                key={name}
                type="button"
                class="button button-quiet"
                onClick={() => set({ system: t(name) })}
              >
                {t(name)}
              </button>
            ))}
          </div>
          <TextField
            label={t('transfer.number')}
            hint={t('transfer.numberHint')}
            required
            maxLength={60}
            {...field('number')}
          />
          <TextArea
            label={t('transfer.note')}
            hint={t('citizenReads')}
            rows={3}
            maxLength={1000}
            {...field('note')}
          />
        </>
      )}
    </CommandForm>
  );
}

/** Points a complaint about an official to discipline inspection; nothing of it is kept here. */
export function DisciplineForm({ tip, onDone, onCancel, newest }: StepProps) {
  const command = useCommand(triageTip, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft={`discipline ${tip.number}`}
      initial={{ sure: [] as readonly string[] }}
      check={({ sure }): { sure?: string } => (sure.length > 0 ? {} : { sure: t('discipline.must') })}
      input={() => ({
        tip: tip.number,
        decision: 'POINT_TO_DISCIPLINE' as const,
        expectedRevision: tip.revision,
      })}
      submit={t('discipline.submit')}
      danger
      newest={newest}
      onDone={() => onDone(t('discipline.done'))}
      onCancel={onCancel}
    >
      {({ field }) => (
        <>
          <p>{t('discipline.what')}</p>
          <Choices
            label={t('discipline.sure')}
            multiple
            options={[{ value: 'yes', label: t('discipline.yes') }]}
            {...field('sure')}
          />
        </>
      )}
    </CommandForm>
  );
}
