import { lang } from '../../i18n/i18n.ts';
import { Copied } from './Copied.tsx';
import { t } from './words.ts';

/** The one line that shows the latest ranking in another page, to be copied. */
export function Embed({ origin }: { origin: string }) {
  const address = new URL(`${origin}/embed/ranking?group=county&lang=${lang}`, location.href).href;
  const code = `<iframe src="${address.replace('&', '&amp;')}" title="${t('embed.title.attribute')}" width="100%" height="480"></iframe>`;
  return <Copied label={t('embed.code')} text={code} />;
}
