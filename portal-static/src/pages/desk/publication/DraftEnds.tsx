import { DateField, Select, TextArea, TextField } from '../../../components/Field/Field.tsx';
import type { Filling } from '../command/CommandForm.tsx';
import { type DraftValues, parts } from './draft.ts';
import type { Material } from './queries.ts';
import { Rows } from './Rows.tsx';
import { t } from './words.ts';

interface Props {
  readonly form: Filling<DraftValues>;
  readonly material: Material | undefined;
  readonly errors: (name: string) => string | undefined;
}

const occasions = ['EXPERIENCE', 'POSITION'] as const;

/** What units say, annexes, sources, the signature, and what is not there and why. */
export function DraftEnds({ form: { field, values, set }, material, errors }: Props) {
  const units = material?.units.nodes.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  return (
    <fieldset class="draft-part">
      <legend>{t('draft.ends')}</legend>
      <Rows
        title={t('draft.statements')}
        hint={values.kind === 'QUARTERLY_REVIEW' ? t('draft.statements.hint') : undefined}
        error={errors('statements')}
        items={values.statements}
        set={(statements) => set({ statements })}
        blank={{ unit: '', occasion: 'EXPERIENCE' as const, text: '' }}
        add={t('draft.addStatement')}
        name={(n) => t('draft.statement', { n })}
      >
        {(item, change) => (
          <>
            <div class="draft-grid">
              <Select
                label={t('draft.statementUnit')}
                value={item.unit}
                options={units}
                onInput={(unit) => change({ unit })}
              />
              <Select
                label={t('draft.occasion')}
                value={item.occasion}
                options={occasions.map((value) => ({ value, label: t(`occasion.${value}`) }))}
                onInput={(value) => change({ occasion: value === 'POSITION' ? 'POSITION' : 'EXPERIENCE' })}
              />
            </div>
            <TextArea
              label={t('draft.text')}
              rows={3}
              value={item.text}
              onInput={(text) => change({ text })}
            />
          </>
        )}
      </Rows>
      <Titled
        title={t('draft.annexes')}
        label={t('draft.annexTitle')}
        error={errors('annexes')}
        items={values.annexes}
        set={(annexes) => set({ annexes })}
        add={t('draft.addAnnex')}
        name={(n) => t('draft.annex', { n })}
      />
      <Titled
        title={t('draft.sources')}
        label={t('draft.sourceTitle')}
        error={errors('sources')}
        items={values.sources}
        set={(sources) => set({ sources })}
        add={t('draft.addSource')}
        name={(n) => t('draft.source', { n })}
      />
      <div class="draft-grid">
        <TextField label={t('draft.office')} maxLength={60} {...field('office')} />
        <DateField label={t('draft.on')} {...field('on')} />
      </div>
      {values.kind === 'MONTHLY_NOTICE' && (
        <fieldset class="draft-rows">
          <legend>{t('draft.absent')}</legend>
          <p class="field-hint">{t('draft.absent.hint')}</p>
          <div class="draft-grid">
            {parts.map((part) => (
              <TextField
                key={part}
                label={t(`part.${part}`)}
                value={values.absent[part] ?? ''}
                onInput={(reason) => set({ absent: { ...values.absent, [part]: reason } })}
                maxLength={200}
              />
            ))}
          </div>
        </fieldset>
      )}
    </fieldset>
  );
}

interface TitledProps {
  readonly title: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly items: readonly { title: string; url: string }[];
  readonly set: (items: readonly { title: string; url: string }[]) => void;
  readonly add: string;
  readonly name: (place: number) => string;
}

/** Titles, each with an address where it has one. */
function Titled({ label, ...rows }: TitledProps) {
  return (
    <Rows {...rows} blank={{ title: '', url: '' }}>
      {(item, change) => (
        <div class="draft-grid">
          <TextField label={label} value={item.title} onInput={(title) => change({ title })} />
          <TextField label={t('draft.url')} value={item.url} onInput={(url) => change({ url })} />
        </div>
      )}
    </Rows>
  );
}
