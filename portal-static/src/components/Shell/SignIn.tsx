import { t } from '../../i18n/i18n.ts';
import { href, type Page } from '../../route/route.ts';
import { forget, session, signIn, signOut, wasSignedIn } from '../../session/session.ts';
import { FailureMessage } from '../StateMessage/StateMessage.tsx';

/** Cadres' way in. It keeps its room while the configuration is on its way, so that nothing moves. */
export function SignIn({ page, available }: { page: Page; available: boolean }) {
  const { value } = session;
  if (value.state === 'signedIn') {
    return (
      <>
        {page !== 'me' && <AccountLink />}
        <button type="button" class="tool" onClick={() => void signOut()}>
          {t('account.signOut')}
        </button>
      </>
    );
  }
  if (value.state === 'anonymous' && page !== 'me' && wasSignedIn()) return <AccountLink />;
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

function AccountLink() {
  return (
    <a class="tool" href={href('me')}>
      {t('account.title')}
    </a>
  );
}

/** Why nobody could sign in, above the page's content, until the reader puts it away. */
export function SignInProblem({ page }: { page: Page }) {
  const { value } = session;
  if (value.state !== 'failed' || page === 'me') return null;
  return (
    <div class="frame sign-in-problem">
      <FailureMessage failure={value.failure} retry={() => void signIn()} dismiss={forget} />
    </div>
  );
}
