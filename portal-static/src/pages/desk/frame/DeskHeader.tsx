import { t as common } from '../../../i18n/i18n.ts';
import { follow, href, inLanguage } from '../../../route/route.ts';
import { session, signOut } from '../../../session/session.ts';
import { forgetDrafts } from '../command/drafts.ts';
import { deskHref } from '../deskHref.ts';
import { liveState } from '../live/live.ts';
import { viewer } from '../viewer.ts';
import { t } from '../words.ts';
import { helpShown } from './shortcuts.ts';

interface Props {
  readonly menuOpen: boolean;
  readonly toggleMenu: () => void;
}

/** The band at the top: the way back to the portal, who is here, whether updates arrive. */
export function DeskHeader({ menuOpen, toggleMenu }: Props) {
  const who = viewer.value;
  const other = common('language.other') === 'en' ? 'en' : 'zh';
  return (
    <header class="desk-band">
      {who && (
        <button
          type="button"
          class="tool desk-menu-button"
          aria-expanded={menuOpen}
          aria-controls="desk-menu"
          onClick={toggleMenu}
        >
          {t(menuOpen ? 'menu.close' : 'menu')}
        </button>
      )}
      <a class="desk-brand" href={href('index')} title={t('toPortal')}>
        <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
          <path class="brand-sun" d="M6 16a10 10 0 0 1 20 0z" />
          <path class="brand-bars" d="M6 18.5h20V21H6zM6 23h14v2.5H6zM6 27.5h8V30H6z" />
        </svg>
        <span class="brand-name">{common('brand')}</span>
      </a>
      <span class="desk-brand-line">{t('brand')}</span>
      <div class="desk-tools">
        {who && <Live />}
        {who && (
          <button
            type="button"
            class="tool desk-help"
            aria-label={t('help')}
            title={t('help')}
            onClick={() => {
              helpShown.value = true;
            }}
          >
            ?
          </button>
        )}
        <a
          class="tool"
          href={inLanguage(other)}
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          hrefLang={other === 'zh' ? 'zh-CN' : 'en'}
        >
          {common('language.switch')}
        </a>
        {who && (
          <a
            class="tool desk-account"
            href={deskHref('account')}
            aria-label={t('account', { name: who.displayName ?? who.username ?? '' })}
            onClick={follow}
          >
            {who.displayName ?? who.username}
          </a>
        )}
        {session.value.state === 'signedIn' && (
          <button
            type="button"
            class="tool"
            onClick={() => {
              forgetDrafts();
              void signOut();
            }}
          >
            {t('signOut')}
          </button>
        )}
      </div>
    </header>
  );
}

function Live() {
  const state = liveState.value;
  return (
    <span class={`desk-live desk-live-${state}`} title={t(`live.${state}`)}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <circle cx="5" cy="5" r="4" />
      </svg>
      <span class="visually-hidden">{t(`live.${state}`)}</span>
    </span>
  );
}
