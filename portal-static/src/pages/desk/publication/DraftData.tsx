import { Choices, Select, TextArea, TextField } from '../../../components/Field/Field.tsx';
import { formatPeriod } from '../../../format/period.ts';
import type { Filling } from '../command/CommandForm.tsx';
import type { DraftValues, FigureDraft, TableDraft } from './draft.ts';
import type { Material } from './queries.ts';
import { Rows } from './Rows.tsx';
import { t } from './words.ts';

interface Props {
  readonly form: Filling<DraftValues>;
  readonly material: Material | undefined;
  readonly errors: (name: string) => string | undefined;
  readonly correcting: boolean;
}

/** A code that no other figure or table of the draft has. */
const code = (kind: string) => `${kind}_${crypto.randomUUID().slice(0, 8)}`;
const figure = (): FigureDraft => ({
  code: code('figure'),
  label: '',
  labelEn: '',
  value: '',
  change: '',
  unit: '',
  unitEn: '',
});
const table = (): TableDraft => ({
  code: code('table'),
  title: '',
  titleEn: '',
  note: '',
  noteEn: '',
  whole: '',
  rows: '',
  kept: {},
});

/** Figures, from the records or by hand, rankings, and the exposed problems that it names. */
export function DraftData({ form: { field, values, set }, material, errors, correcting }: Props) {
  return (
    <fieldset class="draft-part">
      <legend>{t('draft.data')}</legend>
      {correcting ? (
        <p class="meta">{t('draft.rankings.keep')}</p>
      ) : (
        <>
          <Choices
            label={t('draft.compose')}
            hint={t('draft.compose.hint')}
            multiple
            {...field('compose')}
            options={[{ value: 'yes', label: t('draft.compose.yes') }]}
          />
          <RankingChoice values={values} set={set} material={material} error={errors('rankings')} />
        </>
      )}
      <Rows
        title={t('draft.figures')}
        error={errors('figures')}
        items={values.figures}
        set={(figures) => set({ figures })}
        blank={figure()}
        add={t('draft.addFigure')}
        name={(n) => t('draft.figure', { n })}
      >
        {(item, change) => (
          <div class="draft-grid">
            <TextField label={t('draft.label')} value={item.label} onInput={(label) => change({ label })} />
            <TextField label={t('draft.value')} value={item.value} onInput={(value) => change({ value })} />
            <TextField label={t('draft.unit')} value={item.unit} onInput={(unit) => change({ unit })} />
          </div>
        )}
      </Rows>
      <Rows
        title={t('draft.tables')}
        error={errors('tables') ?? field('tables').error}
        items={values.tables}
        set={(tables) => set({ tables })}
        blank={table()}
        add={t('draft.addTable')}
        name={(n) => t('draft.table', { n })}
      >
        {(item, change) => (
          <>
            <div class="draft-grid">
              <TextField
                label={t('draft.tableTitle')}
                value={item.title}
                onInput={(title) => change({ title })}
              />
              <TextField label={t('draft.whole')} value={item.whole} onInput={(whole) => change({ whole })} />
            </div>
            <TextArea
              label={t('draft.rows')}
              rows={5}
              value={item.rows}
              onInput={(rows) => change({ rows })}
            />
          </>
        )}
      </Rows>
      {material && material.exposures.nodes.length === 0 && values.salient.length === 0 ? (
        <p class="meta">{t('draft.salient.none')}</p>
      ) : (
        <Rows
          title={t('draft.salient')}
          error={errors('salient')}
          items={values.salient}
          set={(salient) => set({ salient })}
          blank={{ exposure: '', remark: '' }}
          add={t('draft.addSalient')}
          name={() => ''}
        >
          {(item, change) => (
            <div class="draft-grid">
              <Select
                label={t('draft.salient.pick')}
                blank=""
                value={item.exposure}
                onInput={(exposure) => change({ exposure })}
                options={[
                  ...(material?.exposures.nodes.map(({ number, title, unit }) => ({
                    value: number,
                    label: [title ?? number, unit?.name].filter(Boolean).join(' · '),
                  })) ?? []),
                  ...(material?.exposures.nodes.some(({ number }) => number === item.exposure) ||
                  !item.exposure
                    ? []
                    : [{ value: item.exposure, label: item.exposure }]),
                ]}
              />
              <TextField
                label={t('draft.remark')}
                value={item.remark}
                onInput={(remark) => change({ remark })}
              />
            </div>
          )}
        </Rows>
      )}
    </fieldset>
  );
}

/** The rankings that it may announce, those not released yet among them. */
function RankingChoice({
  values,
  set,
  material,
  error,
}: {
  values: DraftValues;
  set: (change: Partial<DraftValues>) => void;
  material: Material | undefined;
  error: string | undefined;
}) {
  const known = (material?.rounds?.nodes ?? []).flatMap(({ period, state, rankings }) =>
    rankings.map(({ id, group }) => ({
      value: id,
      label: `${formatPeriod(period)} ${group.name}`,
      ...(state === 'RELEASED' ? {} : { hint: t('draft.rankings.waiting') }),
    })),
  );
  if (material && known.length === 0) return <p class="meta">{t('draft.rankings.none')}</p>;
  return (
    <Choices
      label={t('draft.rankings')}
      multiple
      columns
      error={error}
      value={values.rankings}
      onInput={(rankings) => set({ rankings })}
      options={known}
    />
  );
}
