import { useEffect } from 'preact/hooks';
import { plainText } from '../components/Phrases/Phrases.tsx';
import { t } from '../i18n/i18n.ts';

/** Names the document after what it shows. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${plainText(title)} · ${t('brand')}`;
  }, [title]);
}
