import { DecimalField } from '../../../../components/Field/Field.tsx';
import { CommandForm } from '../../command/CommandForm.tsx';
import { useCommand } from '../../command/useCommand.ts';
import { proposeTipReward } from '../commands.ts';
import type { StepProps } from '../StepMenu.tsx';
import { t } from '../words.ts';

/** Proposes a reward for the tip; a leader decides it in the ledger, a publisher pays whoever has the claim code. */
export function RewardForm({ tip, onDone, onCancel, newest }: StepProps) {
  const command = useCommand(proposeTipReward);
  return (
    <CommandForm
      command={command}
      draft={`reward ${tip.number}`}
      initial={{ amount: '' }}
      input={({ amount }) => ({ tip: tip.number, amount: amount.trim(), expectedRevision: tip.revision })}
      submit={t('reward.submit')}
      newest={newest}
      onDone={() => onDone(t('reward.done'))}
      onCancel={onCancel}
    >
      {({ field }) => (
        <>
          <p class="meta">{t('reward.hint')}</p>
          <DecimalField label={t('reward.amount')} required {...field('amount')} />
        </>
      )}
    </CommandForm>
  );
}
