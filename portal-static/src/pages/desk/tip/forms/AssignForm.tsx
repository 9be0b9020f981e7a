import { TextArea } from '../../../../components/Field/Field.tsx';
import { UnitField } from '../../case/UnitField.tsx';
import { CommandForm } from '../../command/CommandForm.tsx';
import { useCommand } from '../../command/useCommand.ts';
import { viewer } from '../../viewer.ts';
import { assignTip, signForTip } from '../commands.ts';
import type { StepProps } from '../StepMenu.tsx';
import { t } from '../words.ts';

/** Passes the tip on to another office. */
export function AssignForm({ tip, onDone, onCancel, newest }: StepProps) {
  const command = useCommand(assignTip, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft={`assign ${tip.number}`}
      initial={{ to: '', note: '' }}
      input={({ to, note }) => ({
        tip: tip.number,
        to,
        ...(note.trim() ? { note: note.trim() } : {}),
        expectedRevision: tip.revision,
      })}
      submit={t('assign.submit')}
      newest={newest}
      onDone={() => onDone(t('assign.done'))}
      onCancel={onCancel}
    >
      {({ field }) => (
        <>
          <p class="meta">{t('assign.hint')}</p>
          <UnitField
            label={t('assign.to')}
            required
            among={(units) => units.filter(({ code }) => code !== viewer.value?.unit?.code)}
            {...field('to')}
          />
          <TextArea
            label={t('assign.note')}
            hint={t('internalOnly')}
            rows={3}
            maxLength={1000}
            {...field('note')}
          />
        </>
      )}
    </CommandForm>
  );
}

/** Signs for the tip: from then on the viewer answers for it. */
export function SignForm({ tip, onDone, onCancel, newest }: StepProps) {
  const command = useCommand(signForTip, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft={`sign ${tip.number}`}
      initial={{}}
      input={() => ({ tip: tip.number, expectedRevision: tip.revision })}
      submit={t('sign.submit')}
      newest={newest}
      onDone={() => onDone(t('sign.done'))}
      onCancel={onCancel}
    >
      {() => <p>{t('sign.what', { unit: tip.office?.name ?? '' })}</p>}
    </CommandForm>
  );
}
