import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Announcer } from '../../components/Announcer/Announcer.tsx';
import { FailureMessage, Skeleton } from '../../components/StateMessage/StateMessage.tsx';
import { type Config, config } from '../../config/config.ts';
import { apiLang } from '../../i18n/i18n.ts';
import { param } from '../../route/route.ts';
import { session } from '../../session/session.ts';
import { draftsOf } from './command/drafts.ts';
import { Banner } from './frame/Banner.tsx';
import { DeskHeader } from './frame/DeskHeader.tsx';
import { DeskMenu } from './frame/DeskMenu.tsx';
import { Help } from './frame/Help.tsx';
import { Forbidden, SignInFirst, Unknown } from './frame/Obstacles.tsx';
import { useShortcuts } from './frame/shortcuts.ts';
import { ViewRoom } from './frame/ViewRoom.tsx';
import { startLive } from './live/live.ts';
import { deskViewerQuery } from './queries.ts';
import { useStaffQuery } from './useStaffQuery.ts';
import { holds, viewer } from './viewer.ts';
import { views } from './views.ts';
import { t } from './words.ts';
import './Desk.css';

/** Parameters that say which thing a view shows; all others are how it shows it. */
const things = ['number', 'id', 'code', 'ticket'];

/** The staff console: one page, so that tokens can stay in memory; its views follow the address. */
export function Desk() {
  const signedIn = session.value.state === 'signedIn' || session.value.state === 'expired';
  const [settings, setSettings] = useState<Config>();
  const [menuOpen, openMenu] = useState(false);
  useEffect(() => void config().then(setSettings), []);
  const known = useCallback(
    (name: string) => views.some((view) => view.name === name && holds(viewer.value, view.roles)),
    [],
  );
  useShortcuts(known);
  const name = param('view') ?? 'work';
  const view = views.find((each) => each.name === name);
  const thing = things.map((each) => param(each) ?? '').join(' ');
  useArrival(`${name} ${thing}`);
  const who = viewer.value;

  return (
    <>
      <a class="skip" href="#main">
        {t('skip')}
      </a>
      <DeskHeader menuOpen={menuOpen} toggleMenu={() => openMenu(!menuOpen)} />
      <div class={who ? 'desk' : 'desk desk-alone'}>
        {who && (
          <nav
            id="desk-menu"
            class={menuOpen ? 'desk-menu desk-menu-open' : 'desk-menu'}
            aria-label={t('nav')}
          >
            <DeskMenu current={view} onFollow={() => openMenu(false)} />
          </nav>
        )}
        <main id="main" class="desk-main" tabIndex={-1}>
          <Banner />
          {!signedIn ? (
            <SignInFirst available={settings && settings.keycloak !== undefined} />
          ) : (
            <Arrived>
              {view === undefined ? (
                <Unknown name={name} />
              ) : holds(who, view.roles) ? (
                <ViewRoom view={view} thing={thing} />
              ) : (
                <Forbidden view={view} />
              )}
            </Arrived>
          )}
        </main>
      </div>
      <Help />
      <Announcer />
    </>
  );
}

/** Asks who is here before anything of theirs is shown, and follows what happens while they are. */
function Arrived({ children }: { children: ComponentChildren }) {
  const { data, failure, retry } = useStaffQuery(deskViewerQuery, { lang: apiLang });
  const who = data?.viewer;
  useEffect(() => {
    if (!who) return;
    draftsOf(who.username ?? '');
    viewer.value = who;
  }, [who]);
  const staff = (who?.staffRoles.length ?? 0) > 0;
  useEffect(() => (staff ? startLive() : undefined), [staff]);
  if (!viewer.value && failure)
    return (
      <div class="stack desk-narrow">
        <h1>{t('brand')}</h1>
        <FailureMessage failure={failure} retry={retry} />
      </div>
    );
  if (!viewer.value)
    return (
      <div class="stack">
        <h1>{t('brand')}</h1>
        <Skeleton rows={6} />
      </div>
    );
  return <>{children}</>;
}

/** Having gone somewhere else within the desk, starts at its top, with the focus there. */
function useArrival(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [place]);
}
