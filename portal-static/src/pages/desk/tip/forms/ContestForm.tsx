import { Countdown } from '../../../../components/Countdown/Countdown.tsx';
import { Choices, TextArea } from '../../../../components/Field/Field.tsx';
import { CommandForm } from '../../command/CommandForm.tsx';
import { useCommand } from '../../command/useCommand.ts';
import { decideContest } from '../commands.ts';
import type { StepProps } from '../StepMenu.tsx';
import { t } from '../words.ts';

/** Decides the citizen's contest of a closing. */
export function ContestForm({ tip, onDone, onCancel, newest }: StepProps) {
  const command = useCommand(decideContest, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft={`contest ${tip.number}`}
      initial={{ upheld: '', reason: '' }}
      check={({ upheld }): { upheld?: string } => (upheld ? {} : { upheld: t('contest.must') })}
      input={({ upheld, reason }) => ({
        tip: tip.number,
        upheld: upheld === 'yes',
        reason: reason.trim(),
        expectedRevision: tip.revision,
      })}
      submit={t('contest.submit')}
      newest={newest}
      onDone={() => onDone(t('contest.done'))}
      onCancel={onCancel}
    >
      {({ field }) => (
        <>
          <blockquote class="tip-quote">{tip.contest?.reason ?? t('erased')}</blockquote>
          {tip.contest && (
            <p>
              <Countdown dueAt={tip.contest.dueAt} /> <span class="meta">{t('contest.lapse')}</span>
            </p>
          )}
          <Choices
            label={t('contest.upheld')}
            required
            options={[
              { value: 'yes', label: t('contest.yes'), hint: t('contest.yesHint') },
              { value: 'no', label: t('contest.no'), hint: t('contest.noHint') },
            ]}
            {...field('upheld')}
          />
          <TextArea
            label={t('contest.reason')}
            hint={t('contest.reasonHint')}
            required
            rows={4}
            maxLength={1000}
            {...field('reason')}
          />
        </>
      )}
    </CommandForm>
  );
}
