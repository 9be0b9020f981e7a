import { lang } from '../../i18n/i18n.ts';
import { follow } from '../../route/route.ts';
import { FilterGroup, type FilterOption } from './FilterGroup.tsx';
import type { Counts, Found, Names } from './queries.ts';
import { limited, limits, type Scope, searchHref } from './scope.ts';
import { t } from './words.ts';

interface Props {
  readonly scope: Scope;
  readonly found: Found;
  readonly names: Names | undefined;
}

/** The years that the hits' months lie in, newest first, as ranges of days. */
function years(counts: Counts): { year: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const { value, count } of counts)
    sums.set(value.slice(0, 4), (sums.get(value.slice(0, 4)) ?? 0) + count);
  return [...sums].map(([year, count]) => ({ year, count })).sort((a, b) => b.year.localeCompare(a.year));
}

const known = ['FILED', 'DISPATCHED', 'IN_PROGRESS', 'AWAITING_VERIFICATION', 'DEFERRED', 'CLOSED'] as const;
const later = ['DISMISSED', 'MERGED', 'RELEASED', 'DECIDED', 'SETTLED'] as const;
const statusName = (code: string) => {
  const name = [...known, ...later].find((each) => each === code);
  return name ? t(`status.${name}`) : code;
};

/** What narrows the hits: unit, category, state, year or days; each a link with its count, and its own way back. */
export function Filters({ scope, found, names }: Props) {
  const unitNames = new Map(names?.units.nodes.map(({ code, name }) => [code, name]));
  const categoryNames = new Map(names?.categories.map(({ code, name }) => [code, name]));
  const options = (
    counts: Counts,
    key: 'unit' | 'category' | 'status',
    name: (code: string) => string,
  ): FilterOption[] =>
    counts.map(({ value, count }) => ({
      label: name(value),
      count,
      chosen: scope[key] === value,
      href: searchHref(scope, { [key]: scope[key] === value ? undefined : value }),
    }));
  const chosenYear = scope.from?.slice(0, 4);
  const cleared = Object.fromEntries(limits.map((name) => [name, undefined]));
  return (
    <details class="search-filters" open={matchMedia?.('(min-width: 46rem)').matches || limited(scope)}>
      <summary>{t('filters')}</summary>
      <div class="search-filters-body">
        {limited(scope) && (
          <p>
            <a href={searchHref(scope, cleared)} onClick={follow}>
              {t('clear')}
            </a>
          </p>
        )}
        <FilterGroup
          title={t('unit')}
          options={options(found.unitCounts, 'unit', (code) => unitNames.get(code) ?? code)}
        />
        <FilterGroup
          title={t('category')}
          options={options(found.categoryCounts, 'category', (code) => categoryNames.get(code) ?? code)}
        />
        <FilterGroup title={t('status')} options={options(found.statusCounts, 'status', statusName)} />
        <FilterGroup
          title={t('year')}
          options={years(found.monthCounts).map(({ year, count }) => {
            const chosen = chosenYear === year && scope.to?.slice(0, 4) === year;
            return {
              label: year,
              count,
              chosen,
              href: searchHref(scope, {
                from: chosen ? undefined : `${year}-01-01`,
                to: chosen ? undefined : `${year}-12-31`,
              }),
            };
          })}
        />
        <Days key={`${scope.from} ${scope.to}`} scope={scope} />
      </div>
    </details>
  );
}

/** From one day to another: a form, so that it works as any other. */
function Days({ scope }: { scope: Scope }) {
  const { q, kind, unit, category, status, sort } = scope;
  const kept = { q, kind, unit, category, status, sort, lang: lang === 'en' ? 'en' : undefined };
  return (
    <form class="search-days" action="./search.html" method="get" aria-label={t('dates')}>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <label>
        <span>{t('from')}</span>
        <input type="date" name="from" defaultValue={scope.from ?? ''} />
      </label>
      <label>
        <span>{t('to')}</span>
        <input type="date" name="to" defaultValue={scope.to ?? ''} />
      </label>
      <button type="submit" class="button">
        {t('apply')}
      </button>
    </form>
  );
}
