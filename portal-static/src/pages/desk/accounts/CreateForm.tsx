import { TextField } from '../../../components/Field/Field.tsx';
import { go } from '../admin/go.ts';
import { UnitField } from '../case/UnitField.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { deskHref } from '../deskHref.ts';
import type { Issued } from './AccountsView.tsx';
import { createAccountCommand } from './commands.ts';
import { t } from './words.ts';

interface Props {
  readonly issue: (issued: Issued) => void;
  readonly reload: () => void;
}

/** Makes an account for somebody in a unit; its duties are assigned afterwards. */
export function CreateForm({ issue, reload }: Props) {
  const command = useCommand(createAccountCommand);
  return (
    <section class="card admin-card">
      <h2>{t('new')}</h2>
      <CommandForm
        command={command}
        draft="account new"
        initial={{ username: '', name: '', email: '', unit: '' }}
        input={({ username, name, email, unit }) => ({
          username: username.trim().toLowerCase(),
          name: name.trim(),
          unit,
          ...(email.trim() ? { email: email.trim() } : {}),
        })}
        submit={t('create')}
        onDone={({ account, temporaryPassword }) => {
          const username = account?.username ?? '';
          reload();
          go(deskHref('accounts', { account: username }));
          if (temporaryPassword) issue({ username, password: temporaryPassword });
        }}
        onCancel={() => go(deskHref('accounts'))}
      >
        {(form) => (
          <>
            <div class="admin-pair">
              <TextField
                label={t('username')}
                hint={t('username.hint')}
                required
                maxLength={48}
                {...form.field('username')}
              />
              <TextField label={t('name')} required maxLength={60} {...form.field('name')} />
            </div>
            <div class="admin-pair">
              <UnitField label={t('unit')} required {...form.field('unit')} />
              <TextField
                label={t('email')}
                hint={t('email.hint')}
                type="email"
                maxLength={120}
                {...form.field('email')}
              />
            </div>
          </>
        )}
      </CommandForm>
    </section>
  );
}
