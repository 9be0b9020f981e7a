import { useEffect, useState } from 'preact/hooks';
import { config } from '../../config/config.ts';
import { href } from '../../route/route.ts';
import { t } from './words.ts';

/** How to be told of what comes next. */
export function Subscribe() {
  const [api, setApi] = useState('');
  useEffect(() => void config().then((settings) => setApi(settings.api)), []);
  return (
    <section class="news-subscribe" aria-labelledby="subscribe">
      <h2 id="subscribe">{t('subscribe')}</h2>
      <ul>
        <li>
          <a href={`${api}/feeds/publications.atom`} type="application/atom+xml">
            {t('subscribe.atom')}
          </a>
        </li>
        <li>
          <a href={`${api}/feeds/publications.json`} type="application/feed+json">
            {t('subscribe.json')}
          </a>
        </li>
        <li>
          <a href={`${href('data')}#alerts`}>{t('subscribe.mail')}</a>
        </li>
      </ul>
    </section>
  );
}
