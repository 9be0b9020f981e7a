import { FailureMessage, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { t as common } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { session, signIn } from '../../../session/session.ts';
import { deskHref } from '../deskHref.ts';
import { rolesOf, viewer } from '../viewer.ts';
import type { View } from '../views.ts';
import { t } from '../words.ts';
import { menuFor, titleOf } from './DeskMenu.tsx';

/** In place of a view while nobody has signed in. */
export function SignInFirst({ available }: { available: boolean | undefined }) {
  const { value } = session;
  const go = () => void signIn();
  return (
    <div class="stack desk-narrow">
      <h1>{t('signIn.title')}</h1>
      {value.state === 'busy' ? (
        <p role="status">{t('signIn.busy')}</p>
      ) : value.state === 'failed' ? (
        <FailureMessage failure={value.failure} retry={go} />
      ) : (
        <div class="card">
          <p class="desk-lead">{t(available === false ? 'signIn.unavailable' : 'signIn.text')}</p>
          {available !== false && (
            <button type="button" class="button" onClick={go}>
              {t('signIn.go')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const names = (roles: ReturnType<typeof rolesOf>) =>
  roles.map((role) => t(`role.${role}`)).join(common('list.separator')) || t('forbidden.none');

/** In place of a view that is outside somebody's duties: what it needs, what they have, what to do. */
export function Forbidden({ view }: { view: View }) {
  const who = viewer.value;
  const have = {
    name: who?.displayName ?? who?.username ?? '',
    unit: who?.unit?.name ?? t('forbidden.noUnit'),
    roles: names(rolesOf(who)),
  };
  return (
    <div class="stack desk-narrow">
      <h1>{t('forbidden.title')}</h1>
      <StateMessage title={t('forbidden.text', { view: titleOf(view), roles: names(view.roles) })}>
        <p>{t('forbidden.have', have)}</p>
        <p>{t('forbidden.next')}</p>
        <p>
          <a href={deskHref('work')} onClick={follow}>
            {t('forbidden.toWork')}
          </a>
        </p>
      </StateMessage>
    </div>
  );
}

/** In place of a view that does not exist: the address is wrong or was tampered with. */
export function Unknown({ name }: { name: string }) {
  return (
    <div class="stack desk-narrow">
      <h1>{t('unknown.title')}</h1>
      <StateMessage title={t('unknown.text', { name })}>
        <ul class="desk-ways">
          {menuFor().map((view) => (
            <li key={view.name}>
              <a href={deskHref(view.name)} onClick={follow}>
                {titleOf(view)}
              </a>
            </li>
          ))}
        </ul>
      </StateMessage>
    </div>
  );
}

/** In place of a view that did not arrive or broke. */
export function Broken({ error, again }: { error?: string; again: () => void }) {
  const kind = error === undefined ? 'loadFailed' : 'crash';
  return (
    <div class="stack desk-narrow">
      <h1>{t(`${kind}.title`)}</h1>
      <StateMessage title={t(`${kind}.text`)} urgent>
        {error && <p class="state-detail">{error}</p>}
        <button type="button" class="button" onClick={again}>
          {t('loadFailed.retry')}
        </button>
      </StateMessage>
    </div>
  );
}
