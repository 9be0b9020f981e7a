import { useState } from 'preact/hooks';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { Facts } from '../../../components/Facts/Facts.tsx';
import { Select, TextField } from '../../../components/Field/Field.tsx';
import { StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { follow, param } from '../../../route/route.ts';
import { t as adminWord } from '../admin/words.ts';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { deskHref } from '../deskHref.ts';
import { assignSupervisionCommand, upsertUnitCommand } from './commands.ts';
import type { UnitData } from './queries.ts';
import { RetireForm } from './RetireForm.tsx';
import { t } from './words.ts';

interface Props {
  /** `new` for one that is to be made. */
  readonly code: string;
  readonly units: readonly UnitData[];
  readonly reload: () => void;
}

/** One unit: what it is, and the forms that change it. */
export function UnitPanel({ code, units, reload }: Props) {
  const unit = units.find((each) => each.code === code);
  const [retiring, setRetiring] = useState(false);
  const [said, say] = useState<string>();
  const done = (text: string) => {
    say(text);
    announce(text);
    reload();
  };
  if (!unit && code !== 'new') return <StateMessage title={adminWord('none')} />;
  const above = units.find((each) => each.code === unit?.parent?.code);
  return (
    <div class="stack">
      <section class="card admin-card">
        <h2>{unit ? t('change', { name: unit.name }) : t('newTitle')}</h2>
        {said && (
          <p class="actions-done" role="status">
            {said}
          </p>
        )}
        {unit && (
          <Facts
            items={[
              { label: t('code'), value: unit.code },
              {
                label: t('active'),
                value: unit.active ? (
                  <Status tone="good">{t('active')}</Status>
                ) : (
                  <Status>{t('inactive')}</Status>
                ),
              },
              { label: t('parent'), value: above?.name },
              { label: t('successors'), value: unit.successors.map(({ name }) => name).join(' ') },
              { label: t('revision'), value: unit.revision },
            ]}
          />
        )}
        {(!unit || unit.active) && (
          <UnitForm
            key={`${code} ${unit?.revision ?? ''}`}
            unit={unit}
            units={units}
            reload={reload}
            done={(name) => done(t('saved', { name }))}
          />
        )}
      </section>
      {unit?.active && (
        <>
          <SupervisionForm
            key={`supervises ${unit.code} ${unit.supervises?.code ?? ''}`}
            unit={unit}
            units={units}
            done={() => done(t('supervises.saved'))}
          />
          <p class="buttons">
            <a
              class="button button-quiet"
              href={deskHref('units', { unit: 'new', parent: code })}
              onClick={follow}
            >
              {t('add')}
            </a>
            <button
              type="button"
              class="button button-danger"
              aria-expanded={retiring}
              onClick={() => setRetiring(!retiring)}
            >
              {t('retire.open')}
            </button>
          </p>
          {retiring && (
            <RetireForm
              unit={unit}
              units={units}
              reload={reload}
              done={() => done(t('retired.done'))}
              cancel={() => setRetiring(false)}
            />
          )}
        </>
      )}
    </div>
  );
}

interface FormProps {
  readonly unit: UnitData | undefined;
  readonly units: readonly UnitData[];
  readonly reload: () => void;
  readonly done: (name: string) => void;
}

function UnitForm({ unit, units, reload, done }: FormProps) {
  const command = useCommand(upsertUnitCommand);
  const tiers = [...new Map(units.map(({ tier }) => [tier.code, tier])).values()];
  const parents = units.filter((each) => each.active && each.code !== unit?.code);
  return (
    <CommandForm
      command={command}
      draft={`unit ${unit?.code ?? 'new'}`}
      initial={{
        code: unit?.code ?? '',
        name: unit?.name ?? '',
        nameEn: unit && unit.nameEn !== unit.name ? unit.nameEn : '',
        tier: unit?.tier.code ?? '',
        parent: unit ? (unit.parent?.code ?? '') : (param('parent') ?? ''),
      }}
      input={(values) => ({
        code: values.code.trim().toUpperCase(),
        name: values.name.trim(),
        tier: values.tier,
        ...(values.nameEn.trim() ? { nameEn: values.nameEn.trim() } : {}),
        ...(values.parent ? { parent: values.parent } : {}),
        ...(unit ? { expectedRevision: unit.revision } : {}),
      })}
      submit={t('save')}
      newest={reload}
      onDone={(payload) => done(`${payload.unit?.code ?? ''}`)}
    >
      {(form) => (
        <>
          {!unit && (
            <TextField
              label={t('code')}
              hint={t('code.hint')}
              required
              maxLength={32}
              {...form.field('code')}
            />
          )}
          <div class="admin-pair">
            <TextField label={t('name')} required maxLength={80} {...form.field('name')} />
            <TextField label={t('nameEn')} maxLength={120} {...form.field('nameEn')} />
          </div>
          <div class="admin-pair">
            <Select
              label={t('tier')}
              required
              options={tiers.map(({ code, name }) => ({ value: code, label: name }))}
              {...form.field('tier')}
            />
            <Select
              label={t('parent')}
              blank={t('parent.none')}
              options={parents.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))}
              {...form.field('parent')}
            />
          </div>
        </>
      )}
    </CommandForm>
  );
}

function SupervisionForm({ unit, units, done }: Omit<FormProps, 'reload'> & { unit: UnitData }) {
  const command = useCommand(assignSupervisionCommand);
  return (
    <section class="card admin-card">
      <h2>{t('supervises')}</h2>
      <CommandForm
        command={command}
        draft={`supervision ${unit.code}`}
        initial={{ territory: unit.supervises?.code ?? '' }}
        input={({ territory }) => ({ unit: unit.code, ...(territory ? { territory } : {}) })}
        submit={t('supervises.save')}
        onDone={() => done(unit.name)}
      >
        {(form) => (
          <Select
            label={t('supervises')}
            hint={t('supervises.hint')}
            blank={t('supervises.none')}
            options={units
              .filter(({ active }) => active)
              .map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))}
            {...form.field('territory')}
          />
        )}
      </CommandForm>
    </section>
  );
}
