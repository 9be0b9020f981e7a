import { Choices, DateField, DecimalField, TextArea, TextField } from '../../../components/Field/Field.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { decideReward, settleReward } from './commands.ts';
import type { Reward } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly reward: Reward;
  readonly newest: () => void;
  readonly onDone: (words: string) => void;
}

function What({ reward }: Pick<Props, 'reward'>) {
  return (
    <p>
      <b>{t('whatAmount', { unit: reward.unit?.name ?? '', amount: reward.amount ?? '' })}</b>
    </p>
  );
}

/** A leader agrees to a reward, with this amount or another, or refuses it. */
export function DecideForm({ reward, newest, onDone }: Props) {
  const command = useCommand(decideReward);
  return (
    <CommandForm
      command={command}
      draft={`decide ${reward.id}`}
      initial={{ approve: '', amount: '', note: '' }}
      check={({ approve }): { approve?: string } => (approve ? {} : { approve: t('must') })}
      input={({ approve, amount, note }) => ({
        entry: reward.id,
        approve: approve === 'yes',
        ...(approve === 'yes' && amount.trim() ? { amount: amount.trim() } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
        expectedRevision: reward.revision,
      })}
      submit={t('decideSubmit')}
      newest={newest}
      onDone={() => onDone(t('decideDone'))}
    >
      {({ values, field }) => (
        <>
          <What reward={reward} />
          <Choices
            label={t('decision')}
            options={[
              { value: 'yes', label: t('yes') },
              { value: 'no', label: t('no') },
            ]}
            {...field('approve')}
          />
          {values.approve === 'yes' && (
            <DecimalField label={t('otherAmount')} hint={t('otherAmountHint')} {...field('amount')} />
          )}
          <TextArea label={t('note')} hint={t('noteHint')} rows={2} maxLength={500} {...field('note')} />
        </>
      )}
    </CommandForm>
  );
}

const today = () =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' }).format(new Date());

/** A publisher records that whoever presented the claim code was paid. */
export function SettleForm({ reward, newest, onDone }: Props) {
  const command = useCommand(settleReward);
  return (
    <CommandForm
      command={command}
      draft={`settle ${reward.id}`}
      initial={{ claimCode: '', on: today(), document: '' }}
      input={({ claimCode, on, document }) => ({
        entry: reward.id,
        claimCode: claimCode.trim(),
        on,
        document: document.trim(),
        expectedRevision: reward.revision,
      })}
      submit={t('settleSubmit')}
      newest={newest}
      onDone={() => onDone(t('settleDone'))}
    >
      {({ field }) => (
        <>
          <What reward={reward} />
          <TextField label={t('claimCode')} hint={t('claimCodeHint')} required {...field('claimCode')} />
          <DateField label={t('on')} required max={today()} {...field('on')} />
          <TextField
            label={t('document')}
            hint={t('documentHint')}
            required
            maxLength={200}
            {...field('document')}
          />
        </>
      )}
    </CommandForm>
  );
}
