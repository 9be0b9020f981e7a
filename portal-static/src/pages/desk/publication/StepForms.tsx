import { Choices, DateTimeField, TextArea } from '../../../components/Field/Field.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { releaseCommand, signCommand, withdrawCommand } from './commands.ts';
import type { DeskPublication } from './queries.ts';
import { t } from './words.ts';

export interface StepProps {
  readonly publication: DeskPublication;
  readonly newest: () => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Signs 签发, with the embargo's end or for a publisher to release. */
export function SignForm({ publication, newest, onDone, onCancel }: StepProps) {
  const command = useCommand(signCommand);
  return (
    <CommandForm
      command={command}
      draft={`sign ${publication.id} ${publication.revision}`}
      initial={{ when: 'hand', releaseAt: '' }}
      check={({ when, releaseAt }) =>
        when === 'timed' && !releaseAt ? { releaseAt: t('sign.atMissing') } : {}
      }
      submit={t('sign.submit')}
      newest={newest}
      input={({ when, releaseAt }) => ({
        publication: publication.id,
        expectedRevision: publication.revision,
        ...(when === 'timed' ? { releaseAt } : {}),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ field, values }) => (
        <>
          <p class="meta">{t('sign.intro')}</p>
          <Choices
            label={t('sign.when')}
            {...field('when')}
            options={[
              { value: 'hand', label: t('sign.hand') },
              { value: 'timed', label: t('sign.timed') },
            ]}
          />
          {values.when === 'timed' && <DateTimeField label={t('sign.at')} required {...field('releaseAt')} />}
        </>
      )}
    </CommandForm>
  );
}

/** Releases 发布, now or as a record of the past. */
export function ReleaseForm({ publication, newest, onDone, onCancel }: StepProps) {
  const command = useCommand(releaseCommand);
  return (
    <CommandForm
      command={command}
      draft={`release ${publication.id} ${publication.revision}`}
      initial={{ history: [] as readonly string[], publishedAt: '' }}
      submit={t('release.submit')}
      newest={newest}
      input={({ history, publishedAt }) => ({
        publication: publication.id,
        expectedRevision: publication.revision,
        ...(history.length > 0 && publishedAt ? { publishedAt } : {}),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ field, values }) => (
        <>
          <p class="meta">{t(publication.audience === 'PUBLIC' ? 'release.intro' : 'release.internal')}</p>
          <Choices
            label={t('do.release')}
            multiple
            {...field('history')}
            options={[{ value: 'yes', label: t('release.history') }]}
          />
          {values.history.length > 0 && (
            <DateTimeField label={t('release.published')} required {...field('publishedAt')} />
          )}
        </>
      )}
    </CommandForm>
  );
}

/** Takes it back 撤回, for everybody to see that and why. */
export function WithdrawForm({ publication, newest, onDone, onCancel }: StepProps) {
  const command = useCommand(withdrawCommand);
  return (
    <CommandForm
      command={command}
      draft={`withdraw ${publication.id}`}
      initial={{ reason: '' }}
      submit={t('withdraw.submit')}
      danger
      newest={newest}
      input={({ reason }) => ({
        publication: publication.id,
        expectedRevision: publication.revision,
        reason,
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ field }) => (
        <>
          <p class="meta">{t('withdraw.intro')}</p>
          <TextArea label={t('withdraw.reason')} rows={3} maxLength={300} required {...field('reason')} />
        </>
      )}
    </CommandForm>
  );
}
