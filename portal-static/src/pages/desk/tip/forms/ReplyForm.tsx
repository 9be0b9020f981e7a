import { TextArea } from '../../../../components/Field/Field.tsx';
import { CommandForm } from '../../command/CommandForm.tsx';
import { useCommand } from '../../command/useCommand.ts';
import { noteOnTip, replyToTip } from '../commands.ts';
import type { StepProps } from '../StepMenu.tsx';
import { t } from '../words.ts';
import { Templates } from './Templates.tsx';

const templates = ['reply.received', 'reply.onSite', 'reply.more'] as const;

/** Answers the citizen, who reads it with the tracking code. */
export function ReplyForm({ tip, onDone, onCancel, newest }: StepProps) {
  const command = useCommand(replyToTip, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft={`reply ${tip.number}`}
      initial={{ text: '' }}
      input={({ text }) => ({ tip: tip.number, text: text.trim(), expectedRevision: tip.revision })}
      submit={t('reply.submit')}
      newest={newest}
      onDone={() => onDone(t('reply.done'))}
      onCancel={onCancel}
    >
      {({ field, set }) => (
        <>
          <Templates names={templates} language={tip.language} onChoose={(text) => set({ text })} />
          <TextArea
            label={t('reply.text')}
            hint={t('citizenReads')}
            required
            rows={6}
            maxLength={2000}
            {...field('text')}
          />
        </>
      )}
    </CommandForm>
  );
}

/** Notes something between offices. */
export function NoteForm({ tip, onDone, onCancel }: StepProps) {
  const command = useCommand(noteOnTip, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft={`note ${tip.number}`}
      initial={{ text: '' }}
      input={({ text }) => ({ tip: tip.number, text: text.trim() })}
      submit={t('note.submit')}
      onDone={() => onDone(t('note.done'))}
      onCancel={onCancel}
    >
      {({ field }) => (
        <TextArea
          label={t('note.text')}
          hint={t('internalOnly')}
          required
          rows={4}
          maxLength={1000}
          {...field('text')}
        />
      )}
    </CommandForm>
  );
}
