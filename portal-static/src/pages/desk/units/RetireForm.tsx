import { Choices, TextArea } from '../../../components/Field/Field.tsx';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { retireUnitCommand } from './commands.ts';
import type { UnitData } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly unit: UnitData;
  readonly units: readonly UnitData[];
  readonly reload: () => void;
  readonly done: () => void;
  readonly cancel: () => void;
}

/** Closes a unit, with the reason and what it went up in. */
export function RetireForm({ unit, units, reload, done, cancel }: Props) {
  const command = useCommand(retireUnitCommand);
  const beside = units.filter(
    (each) => each.active && each.code !== unit.code && each.parent?.code === unit.parent?.code,
  );
  return (
    <section class="card admin-card">
      <h2>{t('retire')}</h2>
      <p class="desk-lead">{t('retire.text')}</p>
      <CommandForm
        command={command}
        draft={`retire ${unit.code}`}
        initial={{ reason: '', successors: [] as readonly string[] }}
        input={({ reason, successors }) => ({
          code: unit.code,
          reason: reason.trim(),
          successors: [...successors],
          expectedRevision: unit.revision,
        })}
        submit={t('retire.do')}
        danger
        newest={reload}
        onDone={done}
        onCancel={cancel}
      >
        {(form) => (
          <>
            <TextArea
              label={t('retire.reason')}
              required
              rows={2}
              maxLength={200}
              {...form.field('reason')}
            />
            <Choices
              label={t('retire.successors')}
              multiple
              columns
              options={beside.map(({ code, name }) => ({ value: code, label: name }))}
              {...form.field('successors')}
            />
          </>
        )}
      </CommandForm>
    </section>
  );
}
