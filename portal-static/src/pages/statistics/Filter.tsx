import { Select } from '../../components/Field/Field.tsx';
import { href, search } from '../../route/route.ts';
import type { Choices } from './queries.ts';
import { joinPeriod, partsOfYear, type RateName, rateNames, splitPeriod } from './rates.ts';
import { t } from './words.ts';

/** What is counted, as the address says it. */
export interface Scope {
  readonly period: string | undefined;
  readonly unit: string | undefined;
  readonly category: string | undefined;
  readonly rate: RateName;
}

/** Words for a part of a year. */
export function partName(part: string): string {
  return /^\d/.test(part)
    ? t('part.month', { month: Number(part) })
    : t(`part.${part as '' | 'H1' | 'H2' | 'Q1' | 'Q2' | 'Q3' | 'Q4'}`);
}

/** Choosing what is counted; each choice is a new address, so that it can be passed on. */
export function Filter({ scope, choices }: { scope: Scope; choices: Choices }) {
  const { year, part } = splitPeriod(scope.period ?? '') ?? {
    year: (scope.period ?? String(new Date().getFullYear())).slice(0, 4),
    part: '',
  };
  const go = (change: Partial<Scope>) => {
    const { period, unit, category, rate } = { ...scope, ...change };
    history.pushState(null, '', href('statistics', { period, unit, category, rate }));
    search.value = location.search;
  };
  const years = [...new Set([year, ...choices.statistics.byMonth.map(({ month }) => month.slice(0, 4))])]
    .sort()
    .reverse();
  return (
    <section class="card statistics-filter" aria-label={t('filter')}>
      <Select
        label={t('year')}
        value={year}
        options={years.map((value) => ({ value, label: value }))}
        onInput={(value) => go({ period: joinPeriod(value, part) })}
      />
      <Select
        label={t('part')}
        value={part}
        options={partsOfYear.map((value) => ({ value, label: partName(value) }))}
        onInput={(value) => go({ period: joinPeriod(year, value) })}
      />
      <Select
        label={t('unit')}
        value={scope.unit ?? ''}
        options={[
          { value: '', label: t('unit.all') },
          ...choices.units.nodes.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onInput={(value) => go({ unit: value || undefined })}
      />
      <Select
        label={t('category')}
        value={scope.category ?? ''}
        options={[
          { value: '', label: t('category.all') },
          ...choices.categories
            .filter(({ active, code }) => active || code === scope.category)
            .map(({ code, name, parent }) => ({ value: code, label: parent ? `　${name}` : name })),
        ]}
        onInput={(value) => go({ category: value || undefined })}
      />
      <Select
        label={t('indicator')}
        value={scope.rate}
        options={rateNames.map((value) => ({ value, label: t(value) }))}
        onInput={(value) => go({ rate: rateNames.find((name) => name === value) ?? 'disposal' })}
      />
    </section>
  );
}
