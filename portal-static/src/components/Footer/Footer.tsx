import type { SiteConfig } from '../../config/config.ts';
import { href } from '../../route/route.ts';
import './Footer.css';
import { t } from './words.ts';

const registers = {
  icp: 'https://beian.miit.gov.cn/',
  publicSecurity: 'https://beian.mps.gov.cn/',
};

interface Props {
  readonly site?: SiteConfig | undefined;
  /** 审图号 of the base map, where one is configured. */
  readonly approval?: string | undefined;
}

/** Where everything about the site is told, and what a government site states at its foot as far as it is configured. */
export function Footer({ site = {}, approval }: Props) {
  const about = href('about');
  return (
    <footer class="foot">
      <div class="frame foot-row">
        <p>{t('promise')}</p>
        <nav class="foot-links" aria-label={t('links')}>
          <a href={about}>{t('about')}</a>
          <a href={`${about}#scoring`}>{t('scoring')}</a>
          <a href={`${about}#privacy`}>{t('privacy')}</a>
          <a href={`${about}#accessibility`}>{t('accessibility')}</a>
          <a href={`${about}#contact`}>{t('contact')}</a>
          <a href={href('data')}>{t('data')}</a>
        </nav>
        <Duties site={site} approval={approval} />
      </div>
    </footer>
  );
}

function Duties({ site = {}, approval }: Props) {
  const filed = (number: string, register: string) => (
    <a href={register} rel="external noopener">
      {number}
    </a>
  );
  const stated = [
    site.host && t('host', { name: site.host }),
    site.code && t('code', { code: site.code }),
    site.icp && filed(site.icp, registers.icp),
    site.publicSecurity && filed(site.publicSecurity, registers.publicSecurity),
    approval && t('approval', { number: approval }),
    site.reportError && <a href={site.reportError}>{t('reportError')}</a>,
  ].filter(Boolean);
  if (stated.length === 0) return null;
  return (
    <ul class="foot-list" aria-label={t('duty')}>
      {stated.map((entry, place) => (
        <li key={place}>{entry}</li>
      ))}
    </ul>
  );
}
