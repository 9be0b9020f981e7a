import { useEffect, useState } from 'preact/hooks';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { More } from '../../components/More/More.tsx';
import { ProblemEntry } from '../../components/ProblemEntry/ProblemEntry.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { t as common } from '../../i18n/i18n.ts';
import { follow, href, param } from '../../route/route.ts';
import { visit } from '../../route/visit.ts';
import { useTitle } from '../title.ts';
import { Files } from './Files.tsx';
import { Filters } from './Filters.tsx';
import { countOf, paramsOf, wantedFrom } from './filters.ts';
import { MapPanel } from './MapPanel.tsx';
import { useNews } from './useNews.ts';
import { useProblems } from './useProblems.ts';
import { useWide } from './useWide.ts';
import { t } from './words.ts';
import './ProblemsPage.css';

/** Everything that has been exposed, as a list and on a map, narrowed by what the address asks for. */
export function ProblemsPage() {
  const wanted = wantedFrom(param);
  const view = param('view') === 'map' ? 'map' : undefined;
  const { ready, loading, entries, further, failure, reload, counts } = useProblems(wanted);
  const [selected, select] = useState<string>();
  const wide = useWide();
  const news = useNews(wanted, ready && !loading ? counts : undefined);
  useTitle(t('title'));

  const total = counts?.totalCount;
  const count =
    total === undefined
      ? t('count.shown', { n: entries.length })
      : total >= 10_000
        ? t('count.many', { n: '10,000' })
        : t('count', { n: total });
  useEffect(() => announce(loading ? common('state.loading') : ready ? count : ''), [loading, ready, count]);

  const show = (number: string) => {
    select(number);
    if (!wide) visit(href('problems', { ...paramsOf(wanted), view: 'map' }));
  };
  const switchTo = (target: string | undefined, label: string) => (
    <a
      href={href('problems', { ...paramsOf(wanted), view: target })}
      aria-current={view === target ? 'true' : undefined}
      onClick={follow}
    >
      {label}
    </a>
  );

  return (
    <div class="stack">
      <header class="page-head">
        <h1>{t('title')}</h1>
        <p class="meta">{t('line')}</p>
      </header>
      <Filters wanted={wanted} counts={counts} view={view} />
      {failure ? (
        <FailureMessage failure={failure} retry={reload} />
      ) : (
        <>
          <div class="problems-bar">
            <p class="problems-count">{ready ? count : '\u00a0'}</p>
            {news > 0 && (
              <button type="button" class="button problems-news" onClick={reload}>
                {t('news', { n: news })}
              </button>
            )}
            <nav class="problems-views" aria-label={t('views')}>
              {switchTo(undefined, t('list'))}
              {switchTo('map', t('map'))}
            </nav>
          </div>
          <div class={view === 'map' ? 'problems problems-by-map' : 'problems'} aria-busy={loading}>
            <section class="problems-list" aria-label={t('list')}>
              <h2 class="visually-hidden">{t('list')}</h2>
              {!ready ? (
                <Skeleton rows={8} />
              ) : entries.length === 0 ? (
                <Nothing filtered={countOf(wanted) > 0} />
              ) : (
                <ol class="problem-entries card">
                  {entries.map((entry) => (
                    <li key={entry.number}>
                      <ProblemEntry entry={entry} marked={entry.number === selected}>
                        {entry.location && (
                          <p class="problem-acts">
                            <button type="button" class="as-link" onClick={() => show(entry.number)}>
                              {t('show')}
                              <span class="visually-hidden">：{entry.title}</span>
                            </button>
                          </p>
                        )}
                      </ProblemEntry>
                    </li>
                  ))}
                </ol>
              )}
              <More {...further} />
            </section>
            {(wide || view === 'map') && (
              <MapPanel entries={entries} wanted={wanted} selected={selected} select={select} />
            )}
          </div>
        </>
      )}
      {entries.some(({ sample }) => sample) && <p class="meta">{t('sample')}</p>}
      <Files wanted={wanted} />
    </div>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return (
    <StateMessage title={t(filtered ? 'none.title' : 'empty.title')}>
      <p>{t(filtered ? 'none.advice' : 'empty.advice')}</p>
      {filtered && (
        <p>
          <a href={href('problems')} onClick={follow}>
            {t('clear')}
          </a>
        </p>
      )}
    </StateMessage>
  );
}
