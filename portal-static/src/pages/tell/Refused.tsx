import { useEffect, useRef } from 'preact/hooks';
import { follow } from '../../route/route.ts';
import type { Step } from './draft.ts';
import type { Outcome } from './sending.ts';
import { stepHref } from './stepping.ts';
import { t } from './words.ts';

/** At which step a field of the server's is filled in. */
const steps: Readonly<Record<string, Step>> = {
  photos: 'photo',
  location: 'place',
  address: 'place',
  category: 'what',
  text: 'what',
  contact: 'what',
};

function To({ step }: { step: Step | undefined }) {
  if (!step) return null;
  return (
    <a href={stepHref(step)} onClick={follow}>
      {t('refused.to', { step: t(`step.${step}`) })}
    </a>
  );
}

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
              <li key={`${field} ${message}`}>
                {message} <To step={steps[field?.[0] ?? '']} />
              </li>
            ))}
          </ul>
        </>
      )}
      {outcome.end === 'photoRefused' && (
        <p>
          {t('refused.photo')} {outcome.detail} <To step="photo" />
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
