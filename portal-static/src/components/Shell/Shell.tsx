import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Config, config } from '../../config/config.ts';
import { t } from '../../i18n/i18n.ts';
import type { Page } from '../../route/route.ts';
import { Announcer } from '../Announcer/Announcer.tsx';
import { Footer } from '../Footer/Footer.tsx';
import { Masthead } from '../Masthead/Masthead.tsx';
import { SignInProblem } from './SignIn.tsx';
import './Shell.css';

/** The frame of every page: skip link, header, main, footer. */
export function Shell({ page, children }: { page: Page; children: ComponentChildren }) {
  const [settings, setSettings] = useState<Config>();
  useEffect(() => void config().then(setSettings), []);
  return (
    <>
      <a class="skip" href="#main">
        {t('skip')}
      </a>
      <Masthead page={page} signIn={settings?.keycloak !== undefined} />
      <SignInProblem />
      <main id="main" class="frame" tabIndex={-1}>
        {children}
      </main>
      <Footer site={settings?.site} />
      <Announcer />
    </>
  );
}
