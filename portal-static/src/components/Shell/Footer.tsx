import type { SiteConfig } from '../../config/config.ts';
import { t } from '../../i18n/i18n.ts';

const links = {
  icp: 'https://beian.miit.gov.cn/',
  publicSecurity: 'https://beian.mps.gov.cn/',
};

/** What a government site states at its foot, as far as it is configured. */
export function Footer({ site = {} }: { site?: SiteConfig | undefined }) {
  return (
    <footer class="foot">
      <div class="frame foot-row">
        <p>{t('foot.promise')}</p>
        <ul class="foot-list">
          {site.host && <li>{t('foot.host', { name: site.host })}</li>}
          {site.code && <li>{t('foot.code', { code: site.code })}</li>}
          {site.icp && (
            <li>
              <a href={links.icp} rel="external noopener">
                {site.icp}
              </a>
            </li>
          )}
          {site.publicSecurity && (
            <li>
              <a href={links.publicSecurity} rel="external noopener">
                {site.publicSecurity}
              </a>
            </li>
          )}
          {site.reportError && (
            <li>
              <a href={site.reportError}>{t('foot.reportError')}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
