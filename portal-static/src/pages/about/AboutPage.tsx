import { useEffect, useState } from 'preact/hooks';
import { config, type SiteConfig } from '../../config/config.ts';
import { href } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import './AboutPage.css';
import { Paragraphs, Part } from './Part.tsx';
import { Privacy } from './Privacy.tsx';
import { t } from './words.ts';

const parts = ['what', 'scoring', 'host', 'privacy', 'accessibility', 'contact'] as const;

/** Scrolls to the part that the address names: the browser looked for it before the page was drawn. */
function useFragment(): void {
  useEffect(() => {
    const show = () => document.getElementById(location.hash.slice(1))?.scrollIntoView();
    if (location.hash) show();
  }, []);
}

/** What this is, how scores come about, who hosts it, what is kept of citizens, and how to reach the office. */
export function AboutPage() {
  const [site, setSite] = useState<SiteConfig>({});
  useEffect(() => void config().then((settings) => setSite(settings.site ?? {})), []);
  useTitle(t('title'));
  useFragment();
  return (
    <article class="about stack">
      <header class="page-head">
        <h1>{t('title')}</h1>
        <p class="about-intro">{t('intro')}</p>
      </header>
      <nav class="about-contents" aria-label={t('contents')}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`${part}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Part name="what">
        <Paragraphs keys={['what.1', 'what.2', 'what.3']} />
      </Part>
      <Part name="scoring">
        <ol class="about-steps">
          {(['scoring.1', 'scoring.2', 'scoring.3', 'scoring.4', 'scoring.5'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ol>
        <p>
          <a href={href('ranking')}>{t('scoring.toRanking')}</a> ·{' '}
          <a href={href('data')}>{t('scoring.toData')}</a>
        </p>
      </Part>
      <Part name="host">
        <p>{site.host ? t('host.configured', { name: site.host }) : t('host.open')}</p>
        <Paragraphs keys={['host.1']} />
      </Part>
      <Privacy />
      <Part name="accessibility">
        <Paragraphs keys={['accessibility.1', 'accessibility.2', 'accessibility.3', 'accessibility.4']} />
      </Part>
      <Part name="contact">
        <p>{site.contact ? t('contact.office', { contact: site.contact }) : t('contact.none')}</p>
        <Paragraphs keys={['contact.tip', 'contact.official', 'contact.urgent']} />
        {site.reportError && (
          <p>
            {t('contact.error')} <a href={site.reportError}>{t('contact.errorLink')}</a>
          </p>
        )}
      </Part>
    </article>
  );
}
