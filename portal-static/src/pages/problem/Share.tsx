import { useState } from 'preact/hooks';
import { t } from './words.ts';

/** Hands the page's address on: copied, or to what the device shares with. */
export function Share({ title }: { readonly title: string }) {
  const [said, say] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say(t('copied'));
    } catch {
      say(t('notCopied'));
    }
  };
  const shareable = typeof navigator.share === 'function';
  return (
    <div class="buttons">
      <button type="button" class="button button-quiet" onClick={() => void copy()}>
        {t('copy')}
      </button>
      {shareable && (
        <button
          type="button"
          class="button button-quiet"
          // Who thinks better of it has shared nothing: no failure to tell.
          onClick={() => void navigator.share({ title, url: location.href }).catch(() => undefined)}
        >
          {t('share')}
        </button>
      )}
      <span class="meta" role="status">
        {said}
      </span>
    </div>
  );
}
