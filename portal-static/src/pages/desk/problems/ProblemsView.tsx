import { useEffect, useState } from 'preact/hooks';
import { useMore } from '../../../api/useMore.ts';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { onChange } from '../live/live.ts';
import { askAsStaff, failureOf, useStaffQuery } from '../useStaffQuery.ts';
import { holds, viewer } from '../viewer.ts';
import { Bulk } from './Bulk.tsx';
import { ExportButton } from './ExportButton.tsx';
import { FilterBar } from './FilterBar.tsx';
import { type Filters, filtersOfAddress, ledgerFilter, orders, wordsFilter } from './filters.ts';
import { ProblemTable } from './ProblemTable.tsx';
import { ledgerQuery, type Row, searchQuery } from './queries.ts';
import { SearchLine } from './SearchLine.tsx';
import { t } from './words.ts';
import './problems.css';

interface Page {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The ledger of problems: filters and words in the address, bulk commands, export. */
export default function ProblemsView() {
  const filters = filtersOfAddress();
  const words = param('q') ?? '';
  const at = (change: Readonly<Record<string, string | undefined>>) =>
    deskHref('problems', { q: words || undefined, ...filters, ...change });
  const list = useLedger(words, filters);
  const [selected, select] = useState<readonly string[]>([]);
  const chosen = list.rows.filter(({ number }) => selected.includes(number));
  const supervisor = holds(viewer.value, ['SUPERVISOR']);
  return (
    <div class="stack">
      <ViewHead title={t('title')}>
        {supervisor && (
          <a class="button" href={deskHref('file')} onClick={follow}>
            {t('new')}
          </a>
        )}
        {holds(viewer.value, ['SUPERVISOR', 'EVALUATOR']) && (
          <a class="button button-quiet" href={deskHref('import')} onClick={follow}>
            {t('import')}
          </a>
        )}
        <ExportButton filters={filters} />
      </ViewHead>
      <SearchLine key={words} words={words} go={(q) => go(at({ q: q || undefined }))} />
      <FilterBar
        filters={filters}
        set={(change) => go(at(change))}
        clear={() => go(deskHref('problems', { q: words || undefined }))}
      />
      {list.searchDown && <p class="desk-banner">{t('search.down')}</p>}
      {list.total !== undefined && <p class="meta">{t('search.total', { n: list.total })}</p>}
      {list.news > 0 && (
        <p class="desk-banner" role="status">
          <span>{t('news', { n: list.news })}</span>
          <button type="button" class="link-button" onClick={list.retry}>
            {t('news.show')}
          </button>
        </p>
      )}
      {chosen.length > 0 && (
        <Bulk rows={chosen} clear={() => select([])} keep={select} changed={list.retry} />
      )}
      {list.failure ? (
        <FailureMessage failure={list.failure} retry={list.retry} />
      ) : !list.there ? (
        <Skeleton rows={12} />
      ) : (
        <div aria-busy={list.loading}>
          <ProblemTable
            rows={list.rows}
            selected={selected}
            onSelect={select}
            empty={
              <StateMessage title={t('none.title')}>
                <p>{t('none.text')}</p>
              </StateMessage>
            }
          />
          <More {...list.more} />
        </div>
      )}
      <p class="meta problems-keys">{t('keys')}</p>
    </div>
  );
}

/** The rows by filters, or by words where there are some and the search is up. */
function useLedger(words: string, filters: Filters) {
  const order = orders.find((each) => each === filters.order) ?? 'NEWEST';
  const found = { words, filter: wordsFilter(filters), lang: apiLang } as const;
  const byWords = useStaffQuery(words ? searchQuery : null, found);
  const down = words !== '' && byWords.data !== undefined && byWords.data.search === null;
  const listed = { filter: ledgerFilter(filters), orderBy: order, lang: apiLang } as const;
  const byFilter = useStaffQuery(words && !down ? null : ledgerQuery, listed);
  const searching = words !== '' && !down;
  const query = searching ? byWords : byFilter;

  const first = searching ? pageOf(byWords.data?.search) : (byFilter.data?.problems ?? undefined);
  const more = useMore(
    first as Page | undefined,
    (searching ? searchQuery : ledgerQuery) as typeof ledgerQuery,
    (searching ? found : listed) as typeof listed,
    (data) => {
      const other = data as { search?: Parameters<typeof pageOf>[0] };
      return searching ? pageOf(other.search) : (data.problems as Page | null);
    },
    ({ number }) => number,
    ({ document, variables }) => askAsStaff(document as typeof ledgerQuery, variables as typeof listed),
  );
  const news = useNews(first, more.further > 0, query.retry);
  const refused = query.errors[0];
  return {
    rows: more.nodes,
    there: first !== undefined && first !== null,
    loading: query.loading,
    total: searching ? byWords.data?.search?.totalCount : undefined,
    searchDown: down,
    failure: query.failure ?? (refused && !searching ? failureOf(refused) : undefined),
    retry: query.retry,
    news,
    more: { busy: more.busy, more: more.more, failure: more.failure },
  };
}

type Found =
  | { readonly nodes: readonly { readonly node: object }[]; readonly pageInfo: Page['pageInfo'] }
  | null
  | undefined;

const pages = new WeakMap<object, Page>();

/** The problems of a page of hits; the same page for the same answer. */
function pageOf(found: Found): Page | undefined {
  if (!found) return undefined;
  const known = pages.get(found);
  if (known) return known;
  const page = {
    nodes: found.nodes.map(({ node }) => node).filter((node): node is Row => 'number' in node),
    pageInfo: found.pageInfo,
  };
  pages.set(found, page);
  return page;
}

/** Reads the list anew when something happens; whoever has read on is only told, so that nothing moves. */
function useNews(first: unknown, readOn: boolean, retry: () => void): number {
  const [news, setNews] = useState(0);
  useEffect(() => setNews(0), [first]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChange(() => {
      if (readOn) {
        setNews((count) => count + 1);
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(retry, 1500);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [readOn]);
  return news;
}
