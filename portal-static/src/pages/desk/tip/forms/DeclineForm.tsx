import { TextArea } from '../../../../components/Field/Field.tsx';
import { CommandForm } from '../../command/CommandForm.tsx';
import { useCommand } from '../../command/useCommand.ts';
import { triageTip } from '../commands.ts';
import type { StepProps } from '../StepMenu.tsx';
import { t } from '../words.ts';
import { Templates } from './Templates.tsx';

const templates = [
  'decline.outside',
  'decline.vague',
  'decline.notFound',
  'decline.court',
  'decline.done0',
] as const;

/** Declines the tip, with a reason that the citizen reads. */
export function DeclineForm({ tip, onDone, onCancel, newest }: StepProps) {
  const command = useCommand(triageTip, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft={`decline ${tip.number}`}
      initial={{ reason: '' }}
      input={({ reason }) => ({
        tip: tip.number,
        decision: 'DECLINE' as const,
        reason: reason.trim(),
        expectedRevision: tip.revision,
      })}
      submit={t('decline.submit')}
      newest={newest}
      onDone={() => onDone(t('decline.done'))}
      onCancel={onCancel}
    >
      {({ field, set }) => (
        <>
          <Templates names={templates} language={tip.language} onChoose={(reason) => set({ reason })} />
          <TextArea
            label={t('decline.reason')}
            hint={t('citizenReads')}
            required
            rows={5}
            maxLength={1000}
            {...field('reason')}
          />
        </>
      )}
    </CommandForm>
  );
}
