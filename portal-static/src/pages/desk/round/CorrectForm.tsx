import { TextArea } from '../../../components/Field/Field.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { deskHref } from '../deskHref.ts';
import { go } from '../frame/shortcuts.ts';
import { correctRanking } from './commands.ts';
import type { Round } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly round: Round;
  readonly reload: () => void;
  readonly close: () => void;
}

/** Opens the correction of a released round; goes to it. */
export function CorrectForm({ round, reload, close }: Props) {
  const command = useCommand(correctRanking);
  return (
    <CommandForm
      command={command}
      draft={`correct ${round.id}`}
      initial={{ reason: '' }}
      submit={t('correct.submit')}
      input={({ reason }) => ({ round: round.id, reason: reason.trim(), expectedRevision: round.revision })}
      newest={reload}
      onCancel={close}
      onDone={({ round: opened }) => opened && go(deskHref('round', { id: opened.id }))}
    >
      {({ field }) => (
        <>
          <p class="step-what">{t('step.correct.what')}</p>
          <TextArea
            {...field('reason')}
            label={t('correct.reason')}
            hint={t('correct.reason.hint')}
            maxLength={500}
            required
          />
        </>
      )}
    </CommandForm>
  );
}
