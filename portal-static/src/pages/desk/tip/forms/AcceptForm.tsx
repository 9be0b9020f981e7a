import { Choices, Select, TextArea, TextField } from '../../../../components/Field/Field.tsx';
import { PersonalCheck } from '../../../../components/PersonalText/PersonalText.tsx';
import type { MaskBox } from '../../../../components/PhotoMask/boxes.ts';
import { UnitField } from '../../case/UnitField.tsx';
import { useCategoryOptions } from '../../categories.ts';
import { CommandForm } from '../../command/CommandForm.tsx';
import { type Command, useCommand } from '../../command/useCommand.ts';
import { triageTip } from '../commands.ts';
import type { StepProps } from '../StepMenu.tsx';
import { t } from '../words.ts';
import { PhotoChoice } from './PhotoChoice.tsx';

interface Values {
  readonly category: string;
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly territory: string;
  readonly keepLocation: string;
  readonly photos: readonly string[];
  readonly boxes: Readonly<Record<string, readonly MaskBox[]>>;
  readonly notPersonal: readonly string[];
}

/** The same command, its refusals at the fields of `input.problem` told at the fields themselves. */
export function below<D>(command: Command<D>, part: string): Command<D> {
  const errors = command.errors.map((error) => ({
    ...error,
    field: error.field?.[1] === part ? ['input', ...error.field.slice(2)] : error.field,
  }));
  return {
    ...command,
    errors,
    fieldErrors: (name) => errors.find(({ field }) => field?.[1] === name)?.message,
  };
}

/** Accepts the tip into a new problem: all of it written anew, with nothing of who sent it. */
export function AcceptForm({ tip, onDone, onCancel, newest }: StepProps) {
  const command = useCommand(triageTip, { keyed: true });
  const categories = useCategoryOptions();
  return (
    <CommandForm<Values, typeof triageTip>
      command={below(command, 'problem')}
      draft={`accept ${tip.number}`}
      initial={{
        category: tip.category?.code ?? '',
        title: '',
        description: '',
        address: tip.address ?? '',
        territory: '',
        keepLocation: tip.location ? 'yes' : 'no',
        photos: tip.photos.map(({ id }) => id),
        boxes: {},
        notPersonal: [],
      }}
      input={(values) => ({
        tip: tip.number,
        decision: 'ACCEPT',
        problem: {
          category: values.category,
          title: values.title.trim(),
          description: values.description.trim(),
          address: values.address.trim(),
          territory: values.territory,
          keepLocation: values.keepLocation === 'yes',
          photos: values.photos.map((id) => ({ id, boxes: [...(values.boxes[id] ?? [])] })),
          notPersonal: [...values.notPersonal],
        },
        expectedRevision: tip.revision,
      })}
      submit={t('accept.submit')}
      newest={newest}
      onDone={({ tip: after }) => onDone(t('accept.done', { number: after?.problem?.number ?? '' }))}
      onCancel={onCancel}
    >
      {({ values, field, set }) => (
        <>
          <p class="meta">{t('accept.hint')}</p>
          <TextField label={t('accept.title')} required maxLength={80} {...field('title')} />
          <PersonalCheck
            label={t('accept.title')}
            text={values.title}
            onInput={(title) => set({ title })}
            accepted={values.notPersonal}
            onAccept={(notPersonal) => set({ notPersonal })}
          />
          <TextArea
            label={t('accept.description')}
            hint={t('accept.descriptionHint')}
            required
            rows={5}
            maxLength={2000}
            {...field('description')}
          />
          {tip.text && values.description.trim() === '' && (
            <p>
              <button
                type="button"
                class="button button-quiet"
                onClick={() => set({ description: tip.text ?? '' })}
              >
                {t('accept.copy')}
              </button>
            </p>
          )}
          {tip.text && values.description.trim() === tip.text.trim() && (
            <p class="tip-warning">{t('accept.same')}</p>
          )}
          <PersonalCheck
            label={t('accept.description')}
            text={values.description}
            onInput={(description) => set({ description })}
            accepted={values.notPersonal}
            onAccept={(notPersonal) => set({ notPersonal })}
          />
          <Select label={t('category')} required options={categories} {...field('category')} />
          <TextField label={t('place')} required maxLength={200} {...field('address')} />
          {tip.location && (
            <Choices
              label={t('accept.location')}
              options={[
                { value: 'yes', label: t('accept.location.yes') },
                { value: 'no', label: t('accept.location.no') },
              ]}
              {...field('keepLocation')}
            />
          )}
          <UnitField
            label={t('accept.territory')}
            hint={t('accept.territoryHint')}
            required
            {...field('territory')}
          />
          {tip.photos.length > 0 && (
            <PhotoChoice
              photos={tip.photos}
              chosen={values.photos}
              boxes={values.boxes}
              onChoose={(photos) => set({ photos })}
              onBoxes={(boxes) => set({ boxes })}
              error={field('photos').error}
            />
          )}
        </>
      )}
    </CommandForm>
  );
}
