import { useState } from 'preact/hooks';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { Facts } from '../../../components/Facts/Facts.tsx';
import { TextArea, TextField } from '../../../components/Field/Field.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { UnitField } from '../case/UnitField.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { FormTrouble } from '../command/FormTrouble.tsx';
import { useCommand } from '../command/useCommand.ts';
import { viewer } from '../viewer.ts';
import type { Issued } from './AccountsView.tsx';
import {
  changeAccountCommand,
  disableAccountCommand,
  enableAccountCommand,
  resetPasswordCommand,
} from './commands.ts';
import { Duties } from './Duties.tsx';
import type { AccountData } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly account: AccountData;
  readonly issue: (issued: Issued) => void;
  readonly reload: () => void;
}

/** One account: who it is, its duties, and what can be done with it; or why nothing can. */
export function AccountPanel({ account, issue, reload }: Props) {
  const { username, name, email, unit, enabled, viewerCanChange } = account;
  const [said, say] = useState<string>();
  const done = (text: string) => {
    say(text);
    announce(text);
    reload();
  };
  return (
    <section class="card admin-card">
      <h2>{t('change', { name: username })}</h2>
      {said && (
        <p class="actions-done" role="status">
          {said}
        </p>
      )}
      <Facts
        items={[
          { label: t('name'), value: name },
          { label: t('email'), value: email },
          { label: t('unit'), value: unit?.name ?? t('noUnit') },
          {
            label: t('state'),
            value: <Status tone={enabled ? 'good' : 'bad'}>{t(enabled ? 'enabled' : 'disabled')}</Status>,
          },
        ]}
      />
      {!viewerCanChange && (
        <p class="desk-lead">{t(viewer.value?.username === username ? 'closed.own' : 'closed.admin')}</p>
      )}
      {viewerCanChange && (
        <>
          <Duties account={account} done={done} />
          <ChangeForm key={JSON.stringify(account)} account={account} done={done} />
          <ResetForm username={username} issue={issue} done={done} />
          <SwitchForm key={String(enabled)} account={account} done={done} />
        </>
      )}
    </section>
  );
}

interface Part {
  readonly account: AccountData;
  readonly done: (text: string) => void;
}

function ChangeForm({ account, done }: Part) {
  const command = useCommand(changeAccountCommand);
  return (
    <details>
      <summary>{`${t('name')} · ${t('unit')} · ${t('email')}`}</summary>
      <CommandForm
        command={command}
        draft={`account ${account.username}`}
        initial={{ name: account.name ?? '', email: account.email ?? '', unit: account.unit?.code ?? '' }}
        input={({ name, email, unit }) => ({
          username: account.username,
          name: name.trim(),
          unit,
          ...(email.trim() ? { email: email.trim() } : {}),
        })}
        submit={t('save')}
        onDone={() => done(t('saved'))}
      >
        {(form) => (
          <div class="admin-pair">
            <TextField label={t('name')} required maxLength={60} {...form.field('name')} />
            <UnitField label={t('unit')} required {...form.field('unit')} />
            <TextField label={t('email')} type="email" maxLength={120} {...form.field('email')} />
          </div>
        )}
      </CommandForm>
    </details>
  );
}

function ResetForm({
  username,
  issue,
  done,
}: {
  username: string;
  issue: Props['issue'];
  done: Part['done'];
}) {
  const command = useCommand(resetPasswordCommand);
  const reset = async () => {
    const payload = await command.run({ username });
    if (!payload?.temporaryPassword) return;
    done(t('saved'));
    issue({ username, password: payload.temporaryPassword });
  };
  return (
    <details>
      <summary>{t('reset')}</summary>
      <p class="meta">{t('reset.text')}</p>
      <FormTrouble command={command} local={{}} go={() => undefined} />
      <button type="button" class="button button-danger" disabled={command.busy} onClick={() => void reset()}>
        {t('reset')}
      </button>
    </details>
  );
}

function SwitchForm({ account: { username, enabled }, done }: Part) {
  const command = useCommand(enabled ? disableAccountCommand : enableAccountCommand);
  return (
    <details>
      <summary>{t(enabled ? 'disable' : 'enable')}</summary>
      {enabled && <p class="meta">{t('disable.text')}</p>}
      <CommandForm
        command={command}
        draft={`switch ${username}`}
        initial={{ reason: '' }}
        input={({ reason }) => ({ username, reason: reason.trim() })}
        submit={t(enabled ? 'disable' : 'enable')}
        danger={enabled}
        onDone={() => done(t(enabled ? 'disabled.done' : 'enabled.done'))}
      >
        {(form) => (
          <TextArea label={t('reason')} required rows={2} maxLength={200} {...form.field('reason')} />
        )}
      </CommandForm>
    </details>
  );
}
