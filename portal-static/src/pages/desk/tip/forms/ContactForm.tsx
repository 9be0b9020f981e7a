import { useState } from 'preact/hooks';
import { Facts } from '../../../../components/Facts/Facts.tsx';
import { TextField } from '../../../../components/Field/Field.tsx';
import { CommandForm } from '../../command/CommandForm.tsx';
import { useCommand } from '../../command/useCommand.ts';
import { revealContact } from '../commands.ts';
import type { StepProps } from '../StepMenu.tsx';
import { t } from '../words.ts';

interface Contact {
  readonly kind: 'PHONE' | 'EMAIL' | 'OTHER';
  readonly value: string;
}

/** Shows the citizen's contact, for a reason that is kept with the viewer's name. It is shown here and kept nowhere. */
export function ContactForm({ tip, onCancel }: StepProps) {
  const command = useCommand(revealContact);
  const [contact, setContact] = useState<Contact>();
  if (contact)
    return (
      <div class="stack">
        <Facts items={[{ label: t(`contact.${contact.kind}`), value: <b>{contact.value}</b> }]} />
        <p class="meta">{t('contact.shown')}</p>
        <p>
          <button
            type="button"
            class="button"
            onClick={() => {
              setContact(undefined);
              onCancel();
            }}
          >
            {t('contact.hide')}
          </button>
        </p>
      </div>
    );
  return (
    <CommandForm
      command={command}
      draft={`contact ${tip.number}`}
      initial={{ reason: '' }}
      input={({ reason }) => ({ tip: tip.number, reason: reason.trim() })}
      submit={t('contact.submit')}
      onDone={(payload) => {
        command.reset();
        if (payload.contact) setContact(payload.contact);
      }}
      onCancel={onCancel}
    >
      {({ field }) => (
        <>
          <p class="tip-warning">{t('contact.audited')}</p>
          <TextField
            label={t('contact.reason')}
            hint={t('contact.reasonHint')}
            required
            maxLength={300}
            {...field('reason')}
          />
        </>
      )}
    </CommandForm>
  );
}
