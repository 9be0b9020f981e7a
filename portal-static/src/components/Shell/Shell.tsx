import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Config, config } from '../../config/config.ts';
import { t } from '../../i18n/i18n.ts';
import { href, inLanguage, type Page } from '../../route/route.ts';
import { Announcer } from '../Announcer/Announcer.tsx';
import { EldersSwitch } from '../EldersSwitch/EldersSwitch.tsx';
import { Footer } from '../Footer/Footer.tsx';
import { SignIn, SignInProblem } from './SignIn.tsx';
import './Shell.css';

/** The frame of every page: skip link, header, main, footer. */
export function Shell({ page, children }: { page: Page; children: ComponentChildren }) {
  const [settings, setSettings] = useState<Config>();
  useEffect(() => void config().then(setSettings), []);
  const tab = (target: Page, label: string) => (
    <a href={href(target)} aria-current={page === target ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <>
      <a class="skip" href="#main">
        {t('skip')}
      </a>
      <header class="masthead">
        <div class="frame masthead-row">
          <a class="brand" href={href('index')}>
            <Logo />
            <span class="brand-name">{t('brand')}</span>
            <span class="brand-line">{t('brand.line')}</span>
          </a>
          <nav class="tabs" aria-label={t('nav.label')}>
            {tab('index', t('nav.ranking'))}
            {tab('unit', t('nav.units'))}
            {tab('search', t('nav.search'))}
          </nav>
          <div class="tools">
            <EldersSwitch />
            <LanguageSwitch />
            <SignIn page={page} available={settings?.keycloak !== undefined} />
          </div>
        </div>
      </header>
      <SignInProblem page={page} />
      <main id="main" class="frame" tabIndex={-1}>
        {children}
      </main>
      <Footer site={settings?.site} />
      <Announcer />
    </>
  );
}

function Logo() {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path class="brand-sun" d="M6 16a10 10 0 0 1 20 0z" />
      <path class="brand-bars" d="M6 18.5h20V21H6zM6 23h14v2.5H6zM6 27.5h8V30H6z" />
    </svg>
  );
}

function LanguageSwitch() {
  const other = t('language.other') === 'en' ? 'en' : 'zh';
  return (
    <a
      class="tool"
      href={inLanguage(other)}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      hrefLang={other === 'zh' ? 'zh-CN' : 'en'}
    >
      {t('language.switch')}
    </a>
  );
}
