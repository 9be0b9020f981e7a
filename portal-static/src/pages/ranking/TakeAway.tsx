import { useEffect, useRef, useState } from 'preact/hooks';
import { useOrigin } from '../../api/useOrigin.ts';
import { lang } from '../../i18n/i18n.ts';
import type { Ranking } from './queries.ts';
import { t } from './words.ts';
import './TakeAway.css';

/** The page of a ranking that needs no script, below the API's own address. */
export function pageAddress({ group, period }: Pick<Ranking, 'group' | 'period'>): string {
  const file = `${period.replace('/', '--')}${lang === 'en' ? '.en' : ''}.html`;
  return `/rankings/${encodeURIComponent(group.code)}/${file}`;
}

/** What other pages put into theirs to show a ranking. */
export function embedCode(origin: string, { group, period }: Pick<Ranking, 'group' | 'period'>): string {
  const query = new URLSearchParams({ group: group.code, period, ...(lang === 'en' ? { lang } : {}) });
  const address = `${origin}/embed/ranking?${query}`.replaceAll('&', '&amp;');
  const title = `${group.name} ${period}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${address}" title="${title}" width="100%" height="480" loading="lazy"></iframe>`;
}

/** A ranking to print, to keep or to show elsewhere. */
export function TakeAway({ ranking }: { ranking: Ranking }) {
  const origin = useOrigin();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'copied' | 'select'>();
  const page = `${origin ?? ''}${pageAddress(ranking)}`;
  useAlternate(origin === undefined ? undefined : page);
  useEffect(() => setCopied(undefined), [ranking]);
  const code = origin === undefined ? '' : embedCode(origin || location.origin, ranking);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied('copied');
    } catch {
      field.current?.focus();
      field.current?.select();
      setCopied('select');
    }
  };
  return (
    <section class="card take-away" aria-labelledby="take-away">
      <h2 id="take-away">{t('take')}</h2>
      <ul>
        <li>
          <a href={page}>{t('take.page')}</a>
        </li>
        <li>
          <a href={`${origin ?? ''}/rankings/${lang === 'en' ? 'index.en.html' : 'index.html'}`}>
            {t('take.all')}
          </a>
        </li>
      </ul>
      <label for="embed-code">{t('take.embed')}</label>
      <p class="meta" id="embed-hint">
        {t('take.embed.hint')}
      </p>
      <textarea id="embed-code" ref={field} readOnly rows={4} aria-describedby="embed-hint" value={code} />
      <p class="take-away-copy">
        <button type="button" class="button" onClick={copy} disabled={code === ''}>
          {t('take.copy')}
        </button>
        <span aria-live="polite">{copied && t(copied === 'copied' ? 'take.copied' : 'take.select')}</span>
      </p>
    </section>
  );
}

/** Names the page without script in the document's head, for whoever reads pages without running them. */
function useAlternate(address: string | undefined): void {
  useEffect(() => {
    if (address === undefined) return;
    const link = document.createElement('link');
    link.rel = 'alternate';
    link.type = 'text/html';
    link.href = address;
    document.head.append(link);
    return () => link.remove();
  }, [address]);
}
