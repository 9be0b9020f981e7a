import { useState } from 'preact/hooks';
import { ask } from '../../api/client.ts';
import { Failure } from '../../api/failure.ts';
import type { ResultOf } from '../../api/graphql.ts';
import { Facts } from '../../components/Facts/Facts.tsx';
import { TextField } from '../../components/Field/Field.tsx';
import { FailureMessage } from '../../components/StateMessage/StateMessage.tsx';
import { formatDay } from '../../format/number.ts';
import { t as common } from '../../i18n/i18n.ts';
import { deleteAlertCommand } from './alertCommands.ts';
import { type Alert, alertQuery } from './alertQueries.ts';
import { t } from './words.ts';

/** Looks at an alert by its token, and ends it. */
export function ManageAlert() {
  const [token, setToken] = useState('');
  const [alert, setAlert] = useState<Alert>();
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    setSaid('');
    try {
      await work();
    } catch (cause) {
      setFailure(cause instanceof Failure ? cause : new Failure('refused'));
    } finally {
      setBusy(false);
    }
  };
  const look = () =>
    attempt(async () => {
      const { data } = await ask<ResultOf<typeof alertQuery>>({
        document: alertQuery,
        variables: { token: token.trim() },
        post: true,
      });
      setAlert(data.alert ?? undefined);
      setSaid(data.alert ? '' : t('manage.none'));
    });
  const end = () =>
    attempt(async () => {
      const { data } = await ask<ResultOf<typeof deleteAlertCommand>>({
        document: deleteAlertCommand,
        variables: { input: { manageToken: token.trim() } },
      });
      const [error] = data.deleteAlert.userErrors;
      if (error) throw new Failure('refused', error.message);
      setAlert(undefined);
      setToken('');
      setSaid(t('manage.ended'));
    });

  return (
    <form
      class="alert-form"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <TextField label={t('manage.token')} value={token} onInput={setToken} required />
      <p class="alert-buttons">
        <button type="submit" class="button" disabled={busy || !token.trim()}>
          {t('manage.look')}
        </button>
        {alert && (
          <button type="button" class="button button-quiet" disabled={busy} onClick={() => void end()}>
            {t('manage.end')}
          </button>
        )}
      </p>
      <p class="meta" role="status">
        {said}
      </p>
      {failure && <FailureMessage failure={failure} />}
      {alert && (
        <Facts
          items={[
            { label: t('manage.state'), value: t(`manage.state.${alert.state}`) },
            { label: t('manage.to'), value: alert.destination },
            {
              label: t('manage.topics'),
              value: alert.topics.map((topic) => t(`alerts.topic.${topic}`)).join(common('list.separator')),
            },
            { label: t('manage.since'), value: formatDay(alert.createdAt) },
          ]}
        />
      )}
    </form>
  );
}
