import { TextField } from '../../../../components/Field/Field.tsx';
import { CommandForm } from '../../command/CommandForm.tsx';
import { useCommand } from '../../command/useCommand.ts';
import { mergeTips, triageTip } from '../commands.ts';
import type { StepProps } from '../StepMenu.tsx';
import { t } from '../words.ts';

/** Accepts the tip into a problem that is there. */
export function IntoForm({ tip, other, onDone, onCancel, newest }: StepProps) {
  const command = useCommand(triageTip, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft={`into ${tip.number} ${other ?? ''}`}
      initial={{ into: other ?? '' }}
      input={({ into }) => ({
        tip: tip.number,
        decision: 'ACCEPT' as const,
        into: into.trim(),
        expectedRevision: tip.revision,
      })}
      submit={t('into.submit')}
      newest={newest}
      onDone={() => onDone(t('into.done'))}
      onCancel={onCancel}
    >
      {({ field }) => (
        <TextField label={t('into.number')} hint={t('into.hint')} required {...field('into')} />
      )}
    </CommandForm>
  );
}

/** Lets the tip follow another one. */
export function MergeForm({ tip, other, onDone, onCancel, newest }: StepProps) {
  const command = useCommand(mergeTips, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft={`merge ${tip.number} ${other ?? ''}`}
      initial={{ into: other ?? '' }}
      input={({ into }) => ({ tip: tip.number, into: into.trim(), expectedRevision: tip.revision })}
      submit={t('merge.submit')}
      newest={newest}
      onDone={() => onDone(t('merge.done'))}
      onCancel={onCancel}
    >
      {({ field }) => (
        <TextField label={t('merge.number')} hint={t('merge.hint')} required {...field('into')} />
      )}
    </CommandForm>
  );
}
