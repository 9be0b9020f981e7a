import { Select } from '../../../components/Field/Field.tsx';
import { follow } from '../../../route/route.ts';
import { UnitField } from '../case/UnitField.tsx';
import { useCategoryOptions } from '../categories.ts';
import { deskHref } from '../deskHref.ts';
import { go } from '../frame/shortcuts.ts';
import { ages, type Chosen, params, states } from './filter.ts';
import { t } from './words.ts';

/** Narrows the inbox; what is chosen stands in the address. */
export function TipFilters({ choice }: { readonly choice: Chosen }) {
  const categories = useCategoryOptions();
  const choose = (change: Partial<Chosen>) => go(deskHref('tips', params({ ...choice, ...change })));
  const narrowed = choice.category || choice.state || choice.territory || choice.age;
  return (
    <form class="tip-filters" aria-label={t('filter')} onSubmit={(event) => event.preventDefault()}>
      <Select
        label={t('category')}
        blank={t('category.all')}
        options={categories}
        value={choice.category ?? ''}
        onInput={(category) => choose({ category: category || undefined })}
      />
      <Select
        label={t('age')}
        blank={t('age.all')}
        options={ages.map((value) => ({ value, label: t(`age.${value}`) }))}
        value={choice.age ?? ''}
        onInput={(age) => choose({ age: age || undefined })}
      />
      {choice.box !== 'open' && (
        <Select
          label={t('state')}
          blank={t('state.all')}
          options={states.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={choice.state ?? ''}
          onInput={(state) => choose({ state: state || undefined })}
        />
      )}
      {choice.box !== 'open' && (
        <UnitField
          label={t('territory')}
          blank={t('territory.all')}
          value={choice.territory ?? ''}
          onInput={(territory) => choose({ territory: territory || undefined })}
        />
      )}
      <Select
        label={t('order')}
        options={(['OLDEST', 'NEWEST'] as const).map((value) => ({ value, label: t(`order.${value}`) }))}
        value={choice.order}
        onInput={(order) => choose({ order: order === 'NEWEST' ? 'NEWEST' : 'OLDEST' })}
      />
      {narrowed && (
        <a
          class="tip-clear"
          href={deskHref(
            'tips',
            params({
              ...choice,
              category: undefined,
              state: undefined,
              territory: undefined,
              age: undefined,
            }),
          )}
          onClick={follow}
        >
          {t('clear')}
        </a>
      )}
      <span class="meta tip-keys">{t('keys')}</span>
    </form>
  );
}
