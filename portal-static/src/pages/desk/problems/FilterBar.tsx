import { useState } from 'preact/hooks';
import { useQuery } from '../../../api/useQuery.ts';
import { DateField, Select } from '../../../components/Field/Field.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { UnitField } from '../case/UnitField.tsx';
import { t as caseWord } from '../case/words.ts';
import { viewer } from '../viewer.ts';
import { colours, type FilterName, type Filters, orders, queues, sources, states } from './filters.ts';
import { categoriesQuery } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly filters: Filters;
  readonly set: (change: Filters | Readonly<Partial<Record<FilterName, undefined>>>) => void;
  readonly clear: () => void;
}

const main: readonly FilterName[] = ['queue', 'state', 'colour', 'order'];

/** Filters of the ledger; each choice is at once in the address. */
export function FilterBar({ filters, set, clear }: Props) {
  const rare = Object.keys(filters).some((name) => !main.includes(name as FilterName));
  const [open, setOpen] = useState(rare);
  const { data } = useQuery(open ? categoriesQuery : null, { lang: apiLang });
  const any = t('filter.any');
  const field = (name: FilterName) => ({
    label: t(`filter.${name}`),
    name,
    value: filters[name] ?? '',
    onInput: (value: string) => set({ [name]: value || undefined }),
  });
  const knowsSource = viewer.value?.staffRoles.some((role) => role === 'SUPERVISOR' || role === 'LEADER');
  return (
    <search class="filter-bar" aria-label={t('filter')}>
      <div class="filter-row">
        <Select
          {...field('queue')}
          blank={any}
          options={queues.map((value) => ({ value, label: caseWord(`queue.${value}`) }))}
        />
        <Select
          {...field('state')}
          blank={any}
          options={states.map((value) => ({ value, label: caseWord(`state.${value}`) }))}
        />
        <Select
          {...field('colour')}
          blank={any}
          options={colours.map((value) => ({ value, label: caseWord(`colour.${value}`) }))}
        />
        <Select
          {...field('order')}
          value={filters.order ?? 'NEWEST'}
          options={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
        />
        <div class="filter-more">
          <button type="button" class="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('filter.more')}
          </button>
          {Object.keys(filters).length > 0 && (
            <button type="button" class="link-button" onClick={clear}>
              {t('filter.clear')}
            </button>
          )}
        </div>
      </div>
      {open && (
        <div class="filter-row">
          <UnitField {...field('unit')} blank={any} />
          <UnitField {...field('territory')} blank={any} />
          <Select
            {...field('category')}
            blank={any}
            options={(data?.categories ?? []).map(({ code, name, parent }) => ({
              value: code,
              label: `${parent ? '\u3000' : ''}${name}`,
            }))}
          />
          {knowsSource && (
            <Select
              {...field('source')}
              blank={any}
              options={sources.map((value) => ({ value, label: caseWord(`source.${value}`) }))}
            />
          )}
          <DateField {...field('from')} />
          <DateField {...field('to')} />
          <DateField {...field('dueTo')} />
          <Select
            {...field('sample')}
            blank={any}
            options={[
              { value: 'no', label: t('filter.real') },
              { value: 'yes', label: t('filter.sampleOnly') },
            ]}
          />
        </div>
      )}
    </search>
  );
}
