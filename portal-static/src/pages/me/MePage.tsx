import { useEffect } from 'preact/hooks';
import { useQuery } from '../../api/useQuery.ts';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { ViewerCard } from '../../components/ViewerCard/ViewerCard.tsx';
import { apiLang, t } from '../../i18n/i18n.ts';
import { session, signIn } from '../../session/session.ts';
import { useTitle } from '../title.ts';
import { viewerQuery } from './queries.ts';
import './MePage.css';

/** The account of whoever has signed in. */
export function MePage() {
  const { value } = session;
  useTitle(t('account.title'));
  useEffect(() => announce(value.state === 'busy' ? t('state.loading') : ''), [value.state]);
  return (
    <div class="stack">
      <header class="page-head">
        <h1>{t('account.title')}</h1>
      </header>
      {value.state === 'signedIn' ? (
        <Account token={value.token} />
      ) : value.state === 'busy' ? (
        <Skeleton rows={4} />
      ) : value.state === 'failed' ? (
        <FailureMessage failure={value.failure} retry={() => void signIn()} />
      ) : (
        <StateMessage title={t('account.anonymous.title')}>
          <p>{t('account.anonymous.advice')}</p>
          <button type="button" class="button" onClick={() => void signIn()}>
            {t('account.signIn')}
          </button>
        </StateMessage>
      )}
    </div>
  );
}

function Account({ token }: { token: string }) {
  const { data, failure, retry } = useQuery(viewerQuery, { lang: apiLang }, token);
  if (failure) return <FailureMessage failure={failure} retry={retry} />;
  if (!data) return <Skeleton rows={4} />;
  return <ViewerCard viewer={data.viewer} />;
}
