import { useEffect } from 'preact/hooks';
import { useQuery } from '../../api/useQuery.ts';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { FailureMessage } from '../../components/StateMessage/StateMessage.tsx';
import { apiLang, t as common } from '../../i18n/i18n.ts';
import { href } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { Brief } from './Brief.tsx';
import { MonthFigures } from './MonthFigures.tsx';
import { News } from './News.tsx';
import { Problems } from './Problems.tsx';
import { releasedLately } from './queries.ts';
import { t } from './words.ts';
import './HomePage.css';

/** The city's front door: what was released, exposed and fixed lately, and the way to tell it something. */
export function HomePage() {
  const { data, failure, loading, retry } = useQuery(releasedLately, { lang: apiLang });
  const city = data?.city.nodes[0]?.name;
  const title = city ?? t('title');
  useTitle(title);
  useEffect(
    () => announce(loading ? common('state.loading') : common('state.shown', { what: title })),
    [loading, title],
  );
  return (
    <div class="stack home">
      <header class="home-head">
        <div class="page-head">
          <h1>{city ?? (loading ? '\u00a0' : common('brand'))}</h1>
          <p class="home-line">{t('line')}</p>
        </div>
        <nav class="home-ways" aria-label={t('tell')}>
          <a class="home-way home-way-tell" href={href('tell')}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M4 7.5h3.2L9 5h6l1.8 2.5H20v11H4z" />
              <circle cx="12" cy="12.75" r="3.25" />
            </svg>
            <span>
              <b>{t('tell')}</b>
              <small>{t('tell.hint')}</small>
            </span>
          </a>
          <a class="home-way" href={href('tip')}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="10.5" cy="10.5" r="5.75" />
              <path d="m15 15 5 5" />
            </svg>
            <span>
              <b>{t('tip')}</b>
              <small>{t('tip.hint')}</small>
            </span>
          </a>
        </nav>
      </header>
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : (
        <div class="home-lead">
          <Brief rankings={data?.rankings.nodes} />
          <News notices={data?.publications.nodes} />
        </div>
      )}
      <MonthFigures />
      <Problems />
    </div>
  );
}
