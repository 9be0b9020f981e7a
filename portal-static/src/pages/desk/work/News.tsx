import { signal } from '@preact/signals';
import { follow } from '../../../route/route.ts';
import { t as caseWord } from '../case/words.ts';
import { deskHref } from '../deskHref.ts';
import { type Change, onChange } from '../live/live.ts';
import { t } from './words.ts';

interface Heard extends Change {
  readonly at: number;
}

const most = 12;
/** What was heard since the desk was opened, each problem once, the newest first. */
const heard = signal<readonly Heard[]>([]);
onChange((change) => {
  const others = heard.value.filter(({ number }) => number !== change.number);
  heard.value = [{ ...change, at: Date.now() }, ...others].slice(0, most);
});

const clock = new Intl.DateTimeFormat('sv', { timeStyle: 'short', timeZone: 'Asia/Shanghai' });

/** What has just happened to problems within reach. */
export function News() {
  return (
    <section class="card work-news" aria-labelledby="news">
      <h2 id="news">{t('news')}</h2>
      {heard.value.length === 0 ? (
        <p class="meta">{t('news.none')}</p>
      ) : (
        <ol aria-live="polite">
          {heard.value.map(({ number, title, state, at }) => (
            <li key={number}>
              <time class="meta">{clock.format(at)}</time>{' '}
              <a href={deskHref('problem', { number })} onClick={follow}>
                {title}
              </a>
              <span class="meta"> {caseWord(`state.${state}`)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
