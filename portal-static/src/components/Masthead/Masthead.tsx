import { t as common } from '../../i18n/i18n.ts';
import { href, inLanguage, type Page } from '../../route/route.ts';
import { EldersSwitch } from '../EldersSwitch/EldersSwitch.tsx';
import { SignIn } from '../Shell/SignIn.tsx';
import { t } from './words.ts';
import './Masthead.css';

interface Props {
  readonly page: Page;
  /** Whether anybody can sign in here. */
  readonly signIn: boolean;
}

/** In the order of the tabs, with the other pages that belong under each. */
const sections = [
  { page: 'index', label: t('home'), also: [] },
  { page: 'ranking', label: t('ranking'), also: [] },
  { page: 'unit', label: t('unit'), also: [] },
  { page: 'problems', label: t('problems'), also: ['problem'] },
  { page: 'news', label: t('news'), also: ['notice'] },
  { page: 'statistics', label: t('statistics'), also: [] },
  { page: 'search', label: t('search'), also: [] },
  { page: 'tell', label: t('tell'), also: ['tip'] },
] as const satisfies readonly { page: Page; label: string; also: readonly Page[] }[];

/** The top of every page: whose it is, the switches, and the way to everything public. */
export function Masthead({ page, signIn }: Props) {
  return (
    <header class="masthead">
      <div class="frame masthead-row">
        <a class="brand" href={href('index')}>
          <Logo />
          <span class="brand-name">{common('brand')}</span>
          <span class="brand-line">{common('brand.line')}</span>
        </a>
        <div class="tools">
          <EldersSwitch />
          <LanguageSwitch />
          <SignIn available={signIn} />
        </div>
      </div>
      <nav class="masthead-nav" aria-label={t('nav')}>
        <div class="frame tabs">
          {sections.map(({ page: target, label, also }) => (
            <a
              key={target}
              class={target === 'tell' ? 'tab-tell' : undefined}
              href={href(target)}
              aria-current={
                page === target ? 'page' : (also as readonly Page[]).includes(page) ? 'true' : undefined
              }
            >
              {label}
            </a>
          ))}
        </div>
      </nav>
    </header>
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
  const other = common('language.other') === 'en' ? 'en' : 'zh';
  return (
    <a
      class="tool"
      href={inLanguage(other)}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      hrefLang={other === 'zh' ? 'zh-CN' : 'en'}
    >
      {common('language.switch')}
    </a>
  );
}
