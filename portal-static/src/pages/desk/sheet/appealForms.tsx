import { Choices, DecimalField, plainNumber, TextArea } from '../../../components/Field/Field.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import type { Finding } from '../findings/queries.ts';
import { appealFinding, decideAppeal } from './commands.ts';
import { t } from './words.ts';

interface Props {
  readonly finding: Finding;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What a unit says against a finding; once. */
export function AppealForm({ finding, onDone, onCancel }: Props) {
  const command = useCommand(appealFinding);
  return (
    <CommandForm
      command={command}
      draft={`appeal ${finding.id}`}
      initial={{ reason: '' }}
      submit={t('appeal.submit')}
      input={({ reason }) => ({ finding: finding.id, reason: reason.trim() })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ field }) => (
        <TextArea
          {...field('reason')}
          label={t('appeal.reason')}
          hint={t('appeal.reason.hint')}
          rows={6}
          maxLength={2000}
          required
        />
      )}
    </CommandForm>
  );
}

const outcomes = ['UPHELD', 'ADJUSTED', 'REVOKED'] as const;

/** Decides an appeal, finally. */
export function DecideForm({ finding, onDone, onCancel }: Props) {
  const command = useCommand(decideAppeal);
  const fits = (text: string) =>
    /^\d{1,6}(\.\d{1,2})?$/.test(text) && Number(text) > 0 && Number(text) < Number(finding.points);
  return (
    <CommandForm
      command={command}
      draft={`decideAppeal ${finding.id}`}
      initial={{ outcome: '', points: '', reason: '' }}
      submit={t('decide.submit')}
      check={({ outcome, points }) => ({
        ...(outcome ? {} : { outcome: t('decide.outcome') }),
        ...(outcome === 'ADJUSTED' && !fits(plainNumber(points))
          ? { points: t('decide.pointsWrong', { points: finding.points }) }
          : {}),
      })}
      input={({ outcome, points, reason }) => ({
        finding: finding.id,
        outcome: outcome as (typeof outcomes)[number],
        reason: reason.trim(),
        ...(outcome === 'ADJUSTED' ? { points: plainNumber(points) } : {}),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ values, field }) => (
        <>
          <blockquote class="sheet-said">{finding.appeal?.reason}</blockquote>
          <Choices
            {...field('outcome')}
            label={t('decide.outcome')}
            options={outcomes.map((value) => ({ value, label: t(`decide.${value}`) }))}
            required
          />
          {values.outcome === 'ADJUSTED' && (
            <DecimalField
              {...field('points')}
              label={t('decide.points')}
              hint={t('decide.points.hint', { points: finding.points })}
              required
            />
          )}
          <TextArea
            {...field('reason')}
            label={t('decide.reason')}
            hint={t('decide.reason.hint')}
            rows={4}
            maxLength={2000}
            required
          />
        </>
      )}
    </CommandForm>
  );
}
