import { Select, TextField } from '../../../components/Field/Field.tsx';
import { Tick } from '../../../components/Field/Tick.tsx';
import type { ContactKind, Draft, Faults } from '../draft.ts';
import { change } from '../drafting.ts';
import { t as said } from '../words.ts';
import { t } from './words.ts';

const kinds: readonly ContactKind[] = ['PHONE', 'EMAIL', 'OTHER'];
const notices = [1, 2, 3, 4] as const;

/** How somebody can be reached, if they wish: first what becomes of it, then the fields. */
export function ContactPart({ draft, faults }: { draft: Draft; faults: Faults }) {
  const wrong = faults.contact !== undefined || faults.consent !== undefined;
  return (
    <details class="tell-all tell-contact" open={draft.contact !== '' || wrong}>
      <summary>{t('contact.title')}</summary>
      <p>{t('contact.lead')}</p>
      <ul class="tell-notices">
        {notices.map((n) => (
          <li key={n}>{t(`contact.notice.${n}`)}</li>
        ))}
      </ul>
      <Select
        label={t('contact.kind')}
        value={draft.contactKind}
        options={kinds.map((value) => ({ value, label: t(`contact.${value}`) }))}
        onInput={(kind) => change({ contactKind: kind as ContactKind })}
      />
      <TextField
        label={t('contact.value')}
        name="contact"
        maxLength={200}
        inputMode={draft.contactKind === 'PHONE' ? 'tel' : draft.contactKind === 'EMAIL' ? 'email' : 'text'}
        value={draft.contact}
        error={faults.contact && said(faults.contact)}
        onInput={(contact) => change({ contact })}
      />
      <Tick
        name="consent"
        label={t('contact.consent')}
        value={draft.consent}
        error={faults.consent && said(faults.consent)}
        onInput={(consent) => change({ consent })}
      />
    </details>
  );
}
