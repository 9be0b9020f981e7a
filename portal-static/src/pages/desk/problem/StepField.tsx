import {
  Choices,
  DateField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../../components/Field/Field.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { LimitField } from '../case/LimitField.tsx';
import { UnitField } from '../case/UnitField.tsx';
import { UnitsField } from '../case/UnitsField.tsx';
import { unitsBelow } from '../case/units.ts';
import { t as caseWord } from '../case/words.ts';
import type { Filling } from '../command/CommandForm.tsx';
import { PhotoField } from '../photos/PhotoField.tsx';
import type { ProblemData } from './queries.ts';
import type { FieldName, StepValues } from './stepValues.ts';
import { t } from './words.ts';

interface Props {
  readonly name: FieldName;
  readonly required: boolean;
  readonly step: string;
  /** Absent where the step is for many. */
  readonly problem?: ProblemData;
  readonly form: Filling<StepValues>;
}

const longNote = 500;
const longReport = 2000;

const answers = (name: 'accepted' | 'granted' | 'approved') =>
  (['true', 'false'] as const).map((value) => ({ value, label: t(`${name}.${value}`) }));

/** One field of a step, by its name. */
export function StepField({ name, required, step, problem, form }: Props) {
  const common = { required };
  switch (name) {
    case 'lead':
      return (
        <UnitField
          {...common}
          label={t(step === 'reopen' ? 'field.lead.reopen' : 'field.lead')}
          {...form.field('lead')}
        />
      );
    case 'assisting':
      return <UnitsField label={t('field.assisting')} {...form.field('assisting')} />;
    case 'to':
      return (
        <UnitField
          {...common}
          label={t('field.to')}
          among={(units) => unitsBelow(units, problem?.lead?.code ?? '')}
          {...form.field('to')}
        />
      );
    case 'office':
      return (
        <UnitField
          {...common}
          label={t('field.office')}
          among={(units) => units.filter(({ code }) => code !== problem?.lead?.code)}
          {...form.field('office')}
        />
      );
    case 'limit':
      return (
        <LimitField
          {...common}
          label={t('field.limit')}
          hint={problem && limitHint(step, problem)}
          {...form.field('limit')}
        />
      );
    case 'by':
      return <LimitField {...common} label={t('field.by')} {...form.field('by')} />;
    case 'photos':
      return (
        <PhotoField
          label={t(step === 'verify' ? 'field.photos.verify' : 'field.photos.submit')}
          {...form.field('photos')}
        />
      );
    case 'lookedAt':
    case 'putRight':
      return <NumberField {...common} min={0} label={t(`field.${name}`)} {...form.field(name)} />;
    case 'promisedOn':
    case 'dueOn':
      return <DateField {...common} label={t(`field.${name}`)} {...form.field(name)} />;
    case 'into':
      return <TextField {...common} label={t('field.into')} {...form.field('into')} />;
    case 'accepted':
    case 'granted':
    case 'approved':
      return <Choices {...common} label={t(`field.${name}`)} options={answers(name)} {...text(form, name)} />;
    case 'kind':
      return (
        <Choices
          {...common}
          label={t('field.kind')}
          options={(['SEASON', 'WORKS'] as const).map((value) => ({
            value,
            label: caseWord(`deferral.${value}`),
          }))}
          {...text(form, 'kind')}
        />
      );
    case 'why':
      return (
        <Choices
          {...common}
          label={t('field.why')}
          options={(['RECURRED', 'CONTEST_UPHELD'] as const).map((value) => ({
            value,
            label: t(`why.${value}`),
          }))}
          {...text(form, 'why')}
        />
      );
    case 'outcome':
      return (
        <Select
          {...common}
          label={t('field.outcome')}
          options={(['UNFIXED', 'NOT_RESPONSIBLE', 'NOT_REPRODUCED'] as const).map((value) => ({
            value,
            label: caseWord(`outcome.${value}`),
          }))}
          {...text(form, 'outcome')}
        />
      );
    case 'verdict':
      return (
        <Choices
          {...common}
          label={t('field.verdict')}
          options={problem ? verdicts() : verdicts().filter(({ value }) => value !== 'false')}
          {...text(form, 'verdict')}
        />
      );
    default:
      return (
        <TextArea
          {...common}
          label={labelOf(name, step)}
          rows={name === 'text' || step === 'verify' ? 4 : 3}
          maxLength={step === 'submit' || step === 'verify' ? longReport : longNote}
          {...(name === 'jointMeeting' ? { hint: t('field.jointMeeting.hint') } : {})}
          {...form.field(name)}
        />
      );
  }
}

/** The verdicts of a check. */
export const verdicts = () =>
  (['FIXED', 'PARTLY_FIXED', 'failed', 'false'] as const).map((value) => ({
    value,
    label: t(`verdict.${value}`),
    hint: t(`verdict.${value}.hint`),
  }));

/** A field that holds one of a few words, for a choice that holds any text. */
function text<K extends 'accepted' | 'granted' | 'approved' | 'kind' | 'why' | 'outcome' | 'verdict'>(
  form: Filling<StepValues>,
  name: K,
) {
  const { onInput, ...field } = form.field(name);
  return { ...field, onInput: (value: string) => onInput(value as StepValues[K]) };
}

function limitHint(step: string, { category, run }: ProblemData): string {
  if (step === 'passDown' && run) return t('field.limit.innerHint', { due: formatMoment(run.dueAt) });
  const { amount, unit } = category.limit;
  return t('field.limit.hint', { limit: caseWord('limit', { amount, unit: caseWord(`unit.${unit}`) }) });
}

type Words = 'note' | 'jointMeeting' | 'reason' | 'text' | 'interimMeasures';

function labelOf(name: Words, step: string): string {
  if (
    name === 'note' &&
    (step === 'dispatch' || step === 'redispatch' || step === 'verify' || step === 'reopen')
  )
    return t(`field.note.${step}`);
  if (name === 'text') return t(step === 'submit' ? 'field.text.submit' : 'field.text.reportProgress');
  if (name === 'reason' && ['acceptInside', 'decideExtension', 'approveDeferral'].includes(step))
    return t('field.reason.refused');
  return t(`field.${name}`);
}
