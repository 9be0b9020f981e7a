import { t } from '../../i18n/i18n.ts';
import { href } from '../../route/route.ts';
import { forget, session, signIn, wasSignedIn } from '../../session/session.ts';
import { FailureMessage } from '../StateMessage/StateMessage.tsx';

/**
 * Cadres' way in, to the staff console. It keeps its room while the configuration is on its way, so that nothing
 * moves. Whoever has signed in in this tab is led back there.
 */
export function SignIn({ available }: { available: boolean }) {
  const { value } = session;
  if (wasSignedIn() && value.state !== 'busy')
    return (
      <a class="tool" href={href('desk')}>
        {t('account.desk')}
      </a>
    );
  return (
    <button
      type="button"
      class={available ? 'tool' : 'tool tool-absent'}
      disabled={value.state === 'busy'}
      onClick={() => void signIn()}
    >
      {t(value.state === 'busy' ? 'account.signingIn' : 'account.signIn')}
    </button>
  );
}

/** Why nobody could sign in, above the page's content, until the reader puts it away. */
export function SignInProblem() {
  const { value } = session;
  if (value.state !== 'failed') return null;
  return (
    <div class="frame sign-in-problem">
      <FailureMessage failure={value.failure} retry={() => void signIn()} dismiss={forget} />
    </div>
  );
}
