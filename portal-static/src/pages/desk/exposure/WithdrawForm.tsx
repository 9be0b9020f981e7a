import { TextArea } from '../../../components/Field/Field.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { withdrawExposure } from './commands.ts';
import type { Face } from './queries.ts';
import { Tombstone } from './Tombstone.tsx';
import { t } from './words.ts';

interface Props {
  readonly exposure: Face;
  readonly newest: () => void;
  readonly onDone: (words: string) => void;
}

/** Takes an exposure back; what everybody will read instead stands below the reason. */
export function WithdrawForm({ exposure, newest, onDone }: Props) {
  const command = useCommand(withdrawExposure);
  return (
    <details class="card exposure-withdraw">
      <summary>
        <h2>{t('withdrawOpen')}</h2>
      </summary>
      <CommandForm
        command={command}
        draft={`withdraw ${exposure.number}`}
        initial={{ reason: '' }}
        input={({ reason }) => ({
          exposure: exposure.number,
          reason: reason.trim(),
          expectedRevision: exposure.revision,
        })}
        submit={t('withdrawSubmit')}
        danger
        newest={newest}
        onDone={() => onDone(t('withdrawDone'))}
      >
        {({ values, field }) => (
          <>
            <p class="meta">{t('withdrawHint')}</p>
            <TextArea
              label={t('withdrawReason')}
              hint={t('withdrawReasonHint')}
              required
              rows={3}
              maxLength={300}
              {...field('reason')}
            />
            <div>
              <p class="field-label">{t('tombstone')}</p>
              {exposure.releasedAt ? (
                <Tombstone number={exposure.number} reason={values.reason} />
              ) : (
                <p class="meta">{t('neverPublic')}</p>
              )}
            </div>
          </>
        )}
      </CommandForm>
    </details>
  );
}
