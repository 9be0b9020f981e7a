import { useState } from 'preact/hooks';
import { AlertForm } from './AlertForm.tsx';
import type { Created } from './alertCommands.ts';
import { Copied } from './Copied.tsx';
import { ManageAlert } from './ManageAlert.tsx';
import { t } from './words.ts';

/** Asking to be told of news, what is told this once, and looking at an alert or ending it. */
export function Alerts() {
  const [created, setCreated] = useState<Created>();
  return (
    <>
      {created?.alert ? (
        <div class="alert-done" role="status">
          <h3>{t('alerts.done.title')}</h3>
          <p>{t(`alerts.done.${created.alert.channel}`, { address: created.alert.destination })}</p>
          {created.manageToken && (
            <Copied label={t('alerts.token')} hint={t('alerts.token.hint')} text={created.manageToken} />
          )}
          {created.secret && <Copied label={t('alerts.secret')} text={created.secret} />}
          <button type="button" class="button" onClick={() => setCreated(undefined)}>
            {t('alerts.another')}
          </button>
        </div>
      ) : (
        <AlertForm onCreated={setCreated} />
      )}
      <details class="alert-manage">
        <summary>{t('manage.title')}</summary>
        <ManageAlert />
      </details>
    </>
  );
}
