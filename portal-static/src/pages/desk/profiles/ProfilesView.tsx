import { useState } from 'preact/hooks';
import { Choices } from '../../../components/Field/Field.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { loadProfileCommand } from './commands.ts';
import { t } from './words.ts';
import '../admin/admin.css';

const profiles = ['xianning', 'xuchang', 'mengzi'] as const;

/** Loads the city that this deployment is for. */
export default function ProfilesView() {
  const command = useCommand(loadProfileCommand);
  const [said, say] = useState<string>();
  return (
    <div class="stack desk-narrow">
      <ViewHead title={t('title')} />
      <p class="desk-lead">{t('lead')}</p>
      <section class="card admin-card" aria-label={t('profile')}>
        {said && (
          <p class="actions-done" role="status">
            {said}
          </p>
        )}
        {command.busy && (
          <p class="meta" role="status">
            {t('loading')}
          </p>
        )}
        <CommandForm
          command={command}
          draft="profile"
          initial={{ profile: '' }}
          input={({ profile }) => ({ profile })}
          submit={t('load')}
          onDone={({ city, created }) =>
            say(t(created > 0 ? 'done' : 'same', { city: city?.name ?? '', n: created }))
          }
        >
          {(form) => (
            <Choices
              label={t('profile')}
              required
              options={profiles.map((value) => ({ value, label: t(value) }))}
              {...form.field('profile')}
            />
          )}
        </CommandForm>
      </section>
    </div>
  );
}
