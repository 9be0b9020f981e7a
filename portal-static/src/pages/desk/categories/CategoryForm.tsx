import { Choices, NumberField, TextArea, TextField } from '../../../components/Field/Field.tsx';
import { asLimit, type Limit, LimitField, noLimit } from '../case/LimitField.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { upsertCategoryCommand } from './commands.ts';
import type { CategoryData } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly category: CategoryData | undefined;
  readonly reload: () => void;
  readonly done: (code: string) => void;
}

interface Values {
  readonly code: string;
  readonly standardCode: string;
  readonly name: string;
  readonly nameEn: string;
  readonly filingStandard: string;
  readonly closingStandard: string;
  readonly limit: Limit;
  readonly returnLimit: Limit;
  readonly unitKind: string;
  readonly gridMetres: number | null;
  readonly contentArea: string;
  readonly contentAreaEn: string;
  readonly active: readonly string[];
}

const typed = (limit: CategoryData['limit'] | undefined): Limit =>
  limit ? { amount: String(limit.amount), unit: limit.unit } : noLimit;
/** A text in English only where it is one: the API answers in Chinese where there is no other. */
const english = (own: string | null | undefined, chinese: string | null | undefined) =>
  own && own !== chinese ? own : '';

function valuesOf(category: CategoryData | undefined): Values {
  return {
    code: category?.code ?? '',
    standardCode: category?.standardCode ?? '',
    name: category?.name ?? '',
    nameEn: english(category?.nameEn, category?.name),
    filingStandard: category?.filingStandard ?? '',
    closingStandard: category?.closingStandard ?? '',
    limit: typed(category?.limit),
    returnLimit: category ? typed(category.returnLimit) : { amount: '4', unit: 'WORKING_HOURS' },
    unitKind: category?.unitKind ?? '',
    gridMetres: category?.gridMetres ?? null,
    contentArea: category?.contentArea ?? '',
    contentAreaEn: english(category?.contentAreaEn, category?.contentArea),
    active: (category?.active ?? true) ? ['active'] : [],
  };
}

const texts = [
  'standardCode',
  'nameEn',
  'filingStandard',
  'closingStandard',
  'unitKind',
  'contentArea',
  'contentAreaEn',
] as const;

/** A category as it is and as it shall be. */
export function CategoryForm({ category, reload, done }: Props) {
  const command = useCommand(upsertCategoryCommand);
  return (
    <CommandForm
      command={command}
      draft={`category ${category?.code ?? 'new'}`}
      initial={valuesOf(category)}
      input={(values) => {
        const returnLimit = asLimit(values.returnLimit);
        return {
          code: values.code.trim().toUpperCase(),
          name: values.name.trim(),
          limit: asLimit(values.limit) ?? { amount: 0, unit: values.limit.unit },
          active: values.active.length > 0,
          ...Object.fromEntries(
            texts.map((name) => [name, values[name].trim()] as const).filter(([, text]) => text),
          ),
          ...(returnLimit ? { returnLimit } : {}),
          ...(values.gridMetres === null ? {} : { gridMetres: values.gridMetres }),
          ...(category ? { expectedRevision: category.revision } : {}),
        };
      }}
      submit={t('save')}
      newest={reload}
      onDone={(payload) => done(payload.category?.code ?? '')}
    >
      {(form) => (
        <>
          {!category && (
            <TextField label={t('code')} hint={t('code.hint')} required {...form.field('code')} />
          )}
          <div class="admin-pair">
            <TextField label={t('name')} required maxLength={40} {...form.field('name')} />
            <TextField label={t('nameEn')} maxLength={120} {...form.field('nameEn')} />
          </div>
          <div class="admin-pair">
            <LimitField label={t('limit')} required {...form.field('limit')} />
            <LimitField label={t('returnLimit')} {...form.field('returnLimit')} />
          </div>
          <TextArea label={t('filingStandard')} rows={3} maxLength={400} {...form.field('filingStandard')} />
          <TextArea
            label={t('closingStandard')}
            rows={3}
            maxLength={400}
            {...form.field('closingStandard')}
          />
          <div class="admin-pair">
            <TextField label={t('unitKind')} hint={t('unitKind.hint')} {...form.field('unitKind')} />
            <TextField
              label={t('standardCode')}
              hint={t('standardCode.hint')}
              inputMode="numeric"
              {...form.field('standardCode')}
            />
          </div>
          <NumberField
            label={t('gridMetres')}
            hint={t('gridMetres.hint')}
            min={50}
            max={10_000}
            {...form.field('gridMetres')}
          />
          <div class="admin-pair">
            <TextField label={t('contentArea')} maxLength={40} {...form.field('contentArea')} />
            <TextField label={t('contentAreaEn')} maxLength={120} {...form.field('contentAreaEn')} />
          </div>
          <Choices
            label={t('active')}
            multiple
            options={[{ value: 'active', label: t('active'), hint: t('active.hint') }]}
            {...form.field('active')}
          />
        </>
      )}
    </CommandForm>
  );
}
