import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from './words.ts';
import './Dialog.css';

interface Props {
  readonly title: string;
  readonly open: boolean;
  /** Asked for by Escape and by the close button; what was typed is the owner's to keep. */
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
  /** Buttons at the foot, the main one first. */
  readonly actions?: ComponentChildren;
  /** For photos and tables. */
  readonly wide?: boolean | undefined;
}

/** A modal window over the native `<dialog>`: it keeps the focus inside and gives it back where it came from. */
export function Dialog({ title, open, onClose, children, actions, wide = false }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={ref}
      class={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="dialog-close" aria-label={t('close')} onClick={onClose}>
          ×
        </button>
      </div>
      <div class="dialog-body">{children}</div>
      {actions && <div class="dialog-foot buttons">{actions}</div>}
    </dialog>
  );
}
