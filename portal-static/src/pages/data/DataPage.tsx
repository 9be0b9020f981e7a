import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useOrigin } from '../../api/useOrigin.ts';
import { useTitle } from '../title.ts';
import { Alerts } from './Alerts.tsx';
import './DataPage.css';
import { Embed } from './Embed.tsx';
import { Files } from './Files.tsx';
import { Licence } from './Licence.tsx';
import { Link } from './Link.tsx';
import { Rankings } from './Rankings.tsx';
import { t } from './words.ts';

const parts = ['files', 'notices', 'rankings', 'alerts', 'embed', 'api', 'licence'] as const;

/** Every file, feed and interface, what each holds, and how to be told of news. */
export function DataPage() {
  const origin = useOrigin() ?? '';
  useTitle(t('title'));
  useEffect(() => {
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <div class="stack open-data">
      <header class="page-head">
        <h1>{t('title')}</h1>
        <p class="meta">{t('intro')}</p>
      </header>
      <nav class="open-contents" aria-label={t('contents')}>
        {parts.map((part) => (
          <a key={part} href={`#${part}`}>
            {t(`${part}.title`)}
          </a>
        ))}
      </nav>
      <Part name="files">
        <Files origin={origin} />
      </Part>
      <Part name="notices">
        <ul class="open-links">
          <Link
            href={`${origin}/feeds/publications.atom`}
            label={t('files.atom')}
            hint={t('files.atom.hint')}
          />
          <Link
            href={`${origin}/feeds/publications.json`}
            label={t('files.json')}
            hint={t('files.json.hint')}
          />
        </ul>
      </Part>
      <Part name="rankings">
        <Rankings origin={origin} />
        <h3>{t('recompute.title')}</h3>
        <p>{t('recompute.text')}</p>
      </Part>
      <Part name="alerts">
        <Alerts />
      </Part>
      <Part name="embed">
        <Embed origin={origin} />
      </Part>
      <section id="api" class="card prose open-part">
        <h2>{t('api.title')}</h2>
        <ul class="open-links">
          <Link href={`${origin}/graphql`} label={t('api.graphql')} hint={t('api.graphql.text')} spoken />
          <Link
            href={`${origin}/open311/v2/discovery.json`}
            label={t('api.open311')}
            hint={t('api.open311.text')}
          />
          <Link href={`${origin}/open311/v2/services.json`} label={t('api.open311.services')} />
          <Link href={`${origin}/open311/v2/requests.json`} label={t('api.open311.requests')} />
          <Link
            href={`${origin}/export/catalog.jsonld`}
            label={t('api.catalog')}
            hint={t('api.catalog.text')}
          />
        </ul>
      </section>
      <Part name="licence">
        <Licence origin={origin} />
      </Part>
    </div>
  );
}

interface PartProps {
  readonly name: 'files' | 'notices' | 'rankings' | 'alerts' | 'embed' | 'licence';
  readonly children: ComponentChildren;
}

function Part({ name, children }: PartProps) {
  return (
    <section id={name} class="card prose open-part" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{t(`${name}.title`)}</h2>
      <p>{t(`${name}.text`)}</p>
      {children}
    </section>
  );
}
