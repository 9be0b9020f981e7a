import { Choices } from '../../../components/Field/Field.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { checkCommand } from './commands.ts';
import type { StepProps } from './StepForms.tsx';
import { t } from './words.ts';

/** The confidentiality checklist 保密审查. */
export const items = [
  'STATE_SECRETS',
  'WORK_SECRETS',
  'PERSONAL_DATA',
  'PERSONS_SANCTIONS',
  'COVERT_INSPECTION',
  'TIP_SOURCES',
  'MILITARY_UNITS',
] as const;

type Answers = Record<(typeof items)[number], string>;
const unanswered = Object.fromEntries(items.map((item) => [item, ''])) as Answers;

/** Checks 核稿: every item is answered by the checker's own hand; none is answered beforehand. */
export function CheckForm({ publication, newest, onDone, onCancel }: StepProps) {
  const command = useCommand(checkCommand);
  return (
    <CommandForm
      command={command}
      draft={`check ${publication.id} ${publication.revision}`}
      initial={unanswered}
      check={(answers) =>
        Object.fromEntries(
          items
            .filter((item) => !answers[item])
            .map((item) => [item, `${t(`check.${item}`)}：${t('check.unanswered')}`]),
        )
      }
      submit={t('check.submit')}
      newest={newest}
      input={(answers) => ({
        publication: publication.id,
        expectedRevision: publication.revision,
        checklist: items.map((item) => ({ item, clear: answers[item] === 'clear' })),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ field }) => (
        <div class="checklist">
          <p class="meta">{t('check.intro')}</p>
          {items.map((item) => (
            <Choices
              key={item}
              label={t(`check.${item}`)}
              {...field(item)}
              options={[
                { value: 'clear', label: t('check.clear') },
                { value: 'found', label: t('check.found') },
              ]}
            />
          ))}
        </div>
      )}
    </CommandForm>
  );
}
