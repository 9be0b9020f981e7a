import { useState } from 'preact/hooks';
import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import type { Issued } from './AccountsView.tsx';
import { t } from './words.ts';

/** A first password, shown once; it is in no storage and no address. */
export function PasswordOnce({ issued, close }: { issued: Issued; close: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <Dialog
      title={t('password.title', { name: issued.username })}
      open
      onClose={close}
      actions={
        <>
          <button type="button" class="button" onClick={close}>
            {t('password.done')}
          </button>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => void navigator.clipboard?.writeText(issued.password).then(() => setCopied(true))}
          >
            {t(copied ? 'password.copied' : 'password.copy')}
          </button>
        </>
      }
    >
      <p class="admin-password">
        <code>{issued.password}</code>
      </p>
      <p>{t('password.text')}</p>
    </Dialog>
  );
}
