import { useState } from 'preact/hooks';
import { type Withdrawn, withdrawContactCommand } from './commands.ts';
import { Trouble } from './Trouble.tsx';
import { useStep } from './useStep.ts';
import { t } from './words.ts';

/** Takes back the contact that was left, as easily as it was given. */
export function ContactCard({ code }: { code: string }) {
  const [erased, setErased] = useState<boolean>();
  const { busy, faults, setback, run } = useStep<Withdrawn>(withdrawContactCommand, 'withdrawContact', false);
  const erase = async () => {
    const done = await run({ trackingCode: code });
    if (done) setErased(done.erased ?? false);
  };
  return (
    <details class="card tip-contact">
      <summary>{t('contact.title')}</summary>
      <p>{t('contact.lead')}</p>
      <Trouble setback={setback} faults={faults} />
      <p role="status">{erased !== undefined && t(erased ? 'contact.erased' : 'contact.none')}</p>
      {erased === undefined && (
        <button type="button" class="button button-danger" disabled={busy} onClick={() => void erase()}>
          {t('contact.erase')}
        </button>
      )}
    </details>
  );
}
