import { useEffect, useState } from 'preact/hooks';
import { useQuery } from '../../api/useQuery.ts';
import { Select, TextField } from '../../components/Field/Field.tsx';
import { statusOf, ticketName } from '../../components/ProblemEntry/standing.ts';
import { formatPeriod } from '../../format/period.ts';
import { apiLang, lang } from '../../i18n/i18n.ts';
import { follow, href, type Params } from '../../route/route.ts';
import { visit } from '../../route/visit.ts';
import { colours, countOf, needsSearch, paramsOf, statuses, type Wanted, wantedFrom } from './filters.ts';
import { type Counts, filterNames } from './queries.ts';
import { t } from './words.ts';

type Count = { readonly value: string; readonly count: number };

interface Props {
  readonly wanted: Wanted;
  readonly counts: Counts | null | undefined;
  readonly view: string | undefined;
}

/** A name with how many there are, where that is known. */
function counted(name: string, value: string, counts: readonly Count[] | undefined): string {
  if (!counts) return name;
  const n = counts.find((count) => count.value === value)?.count ?? 0;
  return n > 0 ? t('option', { name, n }) : name;
}

/** What of a list has something, and what is chosen; all of it while nobody can count. */
const worth = <T extends { readonly value: string }>(
  options: readonly T[],
  counts: readonly Count[] | undefined,
  chosen: string | undefined,
) =>
  counts
    ? options.filter(({ value }) => value === chosen || counts.some((count) => count.value === value))
    : options;

/** Which problems are shown: each choice is at once in the address. */
export function Filters({ wanted, counts: found, view }: Props) {
  const counts = found ?? undefined;
  const { data } = useQuery(filterNames, { lang: apiLang });
  const [words, setWords] = useState(wanted.words ?? '');
  useEffect(() => setWords(wanted.words ?? ''), [wanted.words]);
  const set = countOf(wanted);
  const apply = (change: Params) => {
    const next: Params = { ...paramsOf(wanted), ...change };
    visit(href('problems', { ...paramsOf(wantedFrom((name) => next[name] || undefined)), view }));
  };

  const units = (data?.units.nodes ?? []).map(({ code, name }) => ({
    value: code,
    label: counted(name, code, counts?.unitCounts),
  }));
  const categories = (data?.categories ?? []).map(({ code, name, parent }) => ({
    value: code,
    label: `${parent ? '　' : ''}${counted(name, code, counts?.categoryCounts)}`,
  }));
  const months = counts?.monthCounts.map(({ value }) => value) ?? [];
  const known = wanted.month && !months.includes(wanted.month) ? [...months, wanted.month] : months;
  const select = (
    name: 'unit' | 'category' | 'status' | 'colour' | 'month',
    options: readonly { value: string; label: string }[],
  ) => (
    <Select
      label={t(name)}
      name={name}
      blank={t('all')}
      value={wanted[name] ?? ''}
      options={options}
      onInput={(value) => apply({ [name]: value })}
    />
  );

  return (
    <details
      class="card problem-filters"
      open={globalThis.matchMedia?.('(min-width: 60rem)').matches || undefined}
    >
      <summary>{set > 0 ? t('filters.set', { n: set }) : t('filters')}</summary>
      <form
        class="problem-fields"
        action={href('problems')}
        onSubmit={(event) => {
          event.preventDefault();
          apply({ q: words.trim(), sort: undefined });
        }}
      >
        <div class="problem-words">
          <TextField
            label={t('words')}
            name="q"
            type="search"
            value={words}
            onInput={setWords}
            maxLength={200}
          />
          <button type="submit" class="button">
            {t('words.go')}
          </button>
        </div>
        {select('unit', worth(units, counts?.unitCounts, wanted.unit))}
        {select('category', worth(categories, counts?.categoryCounts, wanted.category))}
        {select(
          'status',
          statuses.map((status) => ({
            value: status,
            label: counted(statusOf({ status, outcome: null }).word, status, counts?.statusCounts),
          })),
        )}
        {select(
          'colour',
          colours.map((colour) => ({
            value: colour,
            label: counted(ticketName(colour), colour, counts?.colourCounts),
          })),
        )}
        {select(
          'month',
          [...known]
            .sort()
            .reverse()
            .map((month) => ({
              value: month,
              label: counted(formatPeriod(month, lang), month, counts?.monthCounts),
            })),
        )}
        <Select
          label={t('sort')}
          name="sort"
          value={wanted.sort}
          options={[
            ...(wanted.words ? [{ value: 'relevance', label: t('sort.relevance') }] : []),
            { value: 'newest', label: t('sort.newest') },
            ...(needsSearch(wanted) ? [] : [{ value: 'due', label: t('sort.due') }]),
          ]}
          onInput={(sort) => apply({ sort })}
        />
        <label class="choice problem-overdue">
          <input
            type="checkbox"
            name="overdue"
            checked={wanted.overdue ?? false}
            onChange={(event) => apply({ overdue: event.currentTarget.checked ? '1' : undefined })}
          />
          <span>{t('overdue')}</span>
        </label>
        {set > 0 && (
          <p class="problem-clear">
            <a href={href('problems', { view })} onClick={follow}>
              {t('clear')}
            </a>
          </p>
        )}
      </form>
    </details>
  );
}
