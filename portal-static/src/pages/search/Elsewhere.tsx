import { href } from '../../route/route.ts';
import { t } from './words.ts';

/** Where readers find things without searching. */
export function Elsewhere({ lead }: { lead: string }) {
  return (
    <p class="search-elsewhere">
      {lead} <a href={href('ranking')}>{t('down.rankings')}</a> <a href={href('unit')}>{t('down.units')}</a>{' '}
      <a href={href('problems')}>{t('down.problems')}</a> <a href={href('news')}>{t('down.news')}</a>
    </p>
  );
}
