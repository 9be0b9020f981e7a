import { Choices } from '../../../components/Field/Field.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { approveExposure } from './commands.ts';
import type { Face } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly exposure: Face;
  readonly newest: () => void;
  readonly onDone: (words: string) => void;
}

/** Releases what waits, once whoever approves has looked at words, photos and place. */
export function ApproveForm({ exposure, newest, onDone }: Props) {
  const command = useCommand(approveExposure);
  const items = ['words', 'place', ...(exposure.draft?.photos.length ? ['photos' as const] : [])] as const;
  return (
    <CommandForm
      command={command}
      draft={`approve ${exposure.number}`}
      initial={{ sure: [] as readonly string[] }}
      check={({ sure }): { sure?: string } =>
        sure.length === items.length ? {} : { sure: t('approveMust') }
      }
      input={() => ({ exposure: exposure.number, expectedRevision: exposure.revision })}
      submit={t('approveSubmit')}
      newest={newest}
      onDone={() => onDone(t('approveDone'))}
    >
      {({ field }) => (
        <>
          <p class="meta">{t('approveHint')}</p>
          <Choices
            label={t('approveSure')}
            multiple
            options={items.map((item) => ({ value: item, label: t(`approve.${item}`) }))}
            {...field('sure')}
          />
        </>
      )}
    </CommandForm>
  );
}
