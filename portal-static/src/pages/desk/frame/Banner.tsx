import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../api/failure.ts';
import { session, signIn } from '../../../session/session.ts';
import { t } from '../words.ts';

/** What holds for the whole desk: no network, or a sign-in that has run out. The page below stays as it is. */
export function Banner() {
  const [online, setOnline] = useState(navigator.onLine);
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  const expired = session.value.state === 'expired';
  return (
    <div role="status" class="desk-banners">
      {!online && <p class="desk-banner">{t('offline')}</p>}
      {expired && (
        <div class="desk-banner">
          <p>
            <strong>{t('expired.title')}</strong> {t(failure ? 'expired.failed' : 'expired.text')}
          </p>
          <button type="button" class="button" onClick={() => void signIn().catch(setFailure)}>
            {t('expired.go')}
          </button>
        </div>
      )}
    </div>
  );
}
