import { useEffect, useRef } from 'preact/hooks';
import type { Outcome } from './sending.ts';
import { t } from './words.ts';

/** Why it was not taken, in the server's own words; everything that was typed is still there. */
export function Refused({ outcome }: { outcome: Outcome }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, [outcome]);
  if (outcome.end === 'sent') return null;
  return (
    <div class="tell-refused" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>{t('refused.title')}</strong>
      </p>
      {outcome.end === 'refused' && (
        <>
          <p>{t('refused.text')}</p>
          <ul>
            {outcome.errors.map(({ message, field }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {outcome.end === 'photoRefused' && (
        <p>
          {t('refused.photo')} {outcome.detail}
        </p>
      )}
      {outcome.end === 'stopped' && (
        <p>
          {outcome.setback.kind === 'insecure'
            ? t('refused.insecure')
            : t('refused.stopped', { detail: outcome.setback.detail ?? t('refused.unknown') })}
        </p>
      )}
    </div>
  );
}
