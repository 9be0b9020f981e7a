import { useState } from 'preact/hooks';
import { t } from './words.ts';
import './CodeCard.css';

interface Props {
  readonly label: string;
  /** In groups, as it is shown. */
  readonly code: string;
  /** Hears that it was copied. */
  readonly onCopied?: (() => void) | undefined;
}

/** A code, large enough to be written down without a slip, with a way to copy it. */
export function CodeCard({ label, code, onCopied }: Props) {
  const [done, setDone] = useState<'copied' | 'failed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setDone('copied');
      onCopied?.();
    } catch {
      setDone('failed');
    }
  };
  const groups = code.split('-');
  return (
    <div class="code-card">
      <h2 class="code-label">{label}</h2>
      <p class="code-letters" translate={false}>
        {groups.map((group, at) => (
          <span key={at}>
            {group}
            {at < groups.length - 1 ? '-' : ''}
          </span>
        ))}
      </p>
      <button type="button" class="button code-copy" onClick={() => void copy()}>
        {t('copy')}
      </button>
      <p class="code-done" role="status">
        {done && t(done)}
      </p>
    </div>
  );
}
