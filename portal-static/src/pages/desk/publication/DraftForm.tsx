import { Choices, DateField, Select, TextArea, TextField } from '../../../components/Field/Field.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { CommandForm, type Filling } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { correctCommand, draftCommand } from './commands.ts';
import { DraftData } from './DraftData.tsx';
import { DraftEnds } from './DraftEnds.tsx';
import {
  contentOf,
  type DraftValues,
  draftFrom,
  emptyDraft,
  type Kind,
  kinds,
  ofADay,
  rowsOf,
} from './draft.ts';
import { type DeskPublication, materialQuery } from './queries.ts';
import { Rows } from './Rows.tsx';
import { t } from './words.ts';

/** What can be said to be wrong before anything is sent. */
function faults(values: DraftValues): Partial<Record<keyof DraftValues, string>> {
  const bad = values.tables.map(rowsOf).find(({ bad }) => bad)?.bad;
  return bad ? { tables: t('draft.rows.bad', bad) } : {};
}

/** Drafts 拟稿 a publication. */
export function DraftForm({ kind, onDone }: { kind: Kind; onDone: (number: string) => void }) {
  const command = useCommand(draftCommand, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft="publication"
      initial={emptyDraft(kind)}
      check={faults}
      submit={t('draft.submit')}
      input={(values) => ({
        ...contentOf(values),
        number: values.number.trim(),
        kind: values.kind,
        audience: ofADay(values.kind) ? ('INTERNAL' as const) : values.audience,
        period: ofADay(values.kind) && values.day ? values.day.slice(0, 7) : values.period.trim(),
        day: ofADay(values.kind) ? values.day || null : null,
        rankings: [...values.rankings],
        compose: values.compose.length > 0,
        sample: values.sample.length > 0,
      })}
      onDone={({ publication }) => publication && onDone(publication.number)}
    >
      {(form) => (
        <>
          <What form={form} />
          <Content form={form} command={command} correcting={false} />
        </>
      )}
    </CommandForm>
  );
}

interface CorrectProps {
  readonly publication: DeskPublication;
  readonly newest: () => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Drafts the next edition of what is released, from what stands. */
export function CorrectForm({ publication, newest, onDone, onCancel }: CorrectProps) {
  const command = useCommand(correctCommand, { keyed: true });
  return (
    <CommandForm
      command={command}
      draft={`correct ${publication.number}`}
      initial={draftFrom(publication)}
      check={faults}
      submit={t('draft.submit')}
      newest={newest}
      input={(values) => ({
        ...contentOf(values),
        publication: publication.id,
        reason: values.reason,
        expectedRevision: publication.revision,
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <TextArea label={t('draft.reason')} rows={2} maxLength={300} required {...form.field('reason')} />
          <TextField label={t('draft.titleField')} maxLength={120} required {...form.field('title')} />
          <Content form={form} command={command} correcting />
        </>
      )}
    </CommandForm>
  );
}

/** Number, kind, audience, title, period. */
function What({ form: { field, values, set } }: { form: Filling<DraftValues> }) {
  const daily = ofADay(values.kind);
  return (
    <fieldset class="draft-part">
      <legend>{t('draft.what')}</legend>
      <div class="draft-grid">
        <Select
          label={t('draft.kind')}
          {...field('kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onInput={(value) => {
            const kind = kinds.find((each) => each === value) ?? 'MONTHLY_NOTICE';
            const { audience, day, statements } = emptyDraft(kind);
            set({ kind, audience, day, ...(values.statements.length === 0 ? { statements } : {}) });
          }}
        />
        <TextField
          label={t('draft.number')}
          hint={t('draft.number.hint')}
          maxLength={60}
          required
          {...field('number')}
        />
        {daily ? (
          <DateField label={t('draft.day')} required {...field('day')} />
        ) : (
          <TextField label={t('draft.period')} hint={t('draft.period.hint')} required {...field('period')} />
        )}
      </div>
      <TextField label={t('draft.titleField')} maxLength={120} required {...field('title')} />
      {!daily && (
        <Choices
          label={t('draft.audience')}
          hint={t('draft.audience.hint')}
          {...field('audience')}
          onInput={(value) => set({ audience: value === 'INTERNAL' ? 'INTERNAL' : 'PUBLIC' })}
          options={(['PUBLIC', 'INTERNAL'] as const).map((value) => ({
            value,
            label: t(`audience.${value}`),
          }))}
        />
      )}
      <Choices
        label={t('draft.sample')}
        multiple
        {...field('sample')}
        options={[{ value: 'yes', label: t('draft.sample.yes') }]}
      />
    </fieldset>
  );
}

interface ContentProps {
  readonly form: Filling<DraftValues>;
  readonly command: { readonly fieldErrors: (name: string) => string | undefined };
  readonly correcting: boolean;
}

/** Text, figures, what it names, and how it ends. */
function Content({ form, command, correcting }: ContentProps) {
  const { data } = useStaffQuery(materialQuery, { lang: apiLang });
  const { field, values, set } = form;
  return (
    <>
      <fieldset class="draft-part">
        <legend>{t('draft.content')}</legend>
        <TextArea label={t('draft.basis')} rows={2} maxLength={4000} {...field('basis')} />
        <Rows
          title={t('draft.sections')}
          error={command.fieldErrors('sections')}
          items={values.sections}
          set={(sections) => set({ sections })}
          blank={{ heading: '', text: '' }}
          add={t('draft.addSection')}
          name={(n) => t('draft.section', { n })}
        >
          {(section, change) => (
            <>
              <TextField
                label={t('draft.heading')}
                value={section.heading}
                onInput={(heading) => change({ heading })}
              />
              <TextArea
                label={t('draft.text')}
                rows={5}
                value={section.text}
                onInput={(text) => change({ text })}
              />
            </>
          )}
        </Rows>
        <TextArea label={t('draft.next')} rows={2} maxLength={4000} {...field('next')} />
      </fieldset>
      <DraftData form={form} material={data} errors={command.fieldErrors} correcting={correcting} />
      <DraftEnds form={form} material={data} errors={command.fieldErrors} />
    </>
  );
}
