import { useState } from 'preact/hooks';
import { t } from './words.ts';

/** A text to be taken elsewhere, with a button that copies it. */
export function Copied({ label, text, hint }: { label: string; text: string; hint?: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <figure class="copied">
      <figcaption>{label}</figcaption>
      {hint && <p class="meta">{hint}</p>}
      <code>{text}</code>
      <button type="button" class="button" onClick={() => void copy()}>
        {t('copy')}
      </button>
      <span class="meta" aria-live="polite">
        {state === 'idle' ? '' : t(state === 'copied' ? 'copied' : 'copy.failed')}
      </span>
    </figure>
  );
}
