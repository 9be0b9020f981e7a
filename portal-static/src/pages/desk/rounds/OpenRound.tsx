import { useMemo } from 'preact/hooks';
import { Choices, NumberField, Select } from '../../../components/Field/Field.tsx';
import { Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { CommandForm, type Filling } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { openRound } from './commands.ts';
import { lastEnded, periodsOf, type Rhythm, rhythms } from './periods.ts';
import { type SchemeRow, schemeList } from './queries.ts';
import { t } from './words.ts';

interface Values {
  readonly scheme: string;
  readonly rhythm: Rhythm;
  readonly year: number | null;
  readonly part: string;
  readonly groups: readonly string[];
}

/** The newest wording of each scheme. */
function newest(schemes: readonly SchemeRow[]): readonly SchemeRow[] {
  const byCode = new Map<string, SchemeRow>();
  for (const scheme of schemes)
    if ((byCode.get(scheme.code)?.version ?? 0) < scheme.version) byCode.set(scheme.code, scheme);
  return [...byCode.values()];
}

interface Props {
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

/** Opens a round: under which scheme, for which period, for which groups. */
export function OpenRound({ onDone, onCancel }: Props) {
  const { data } = useStaffQuery(schemeList, { lang: apiLang });
  const schemes = useMemo(() => data && newest(data.schemes.nodes), [data]);
  if (!schemes) return <Skeleton rows={4} />;
  return <Form schemes={schemes} onDone={onDone} onCancel={onCancel} />;
}

function Form({ schemes, onDone, onCancel }: Props & { readonly schemes: readonly SchemeRow[] }) {
  const command = useCommand(openRound);
  const first = schemes.find(({ owner }) => !owner) ?? schemes[0];
  const rhythm = first?.rhythm ?? 'MONTHLY';
  const { year, place } = lastEnded(rhythm, new Date());
  const initial: Values = { scheme: first?.code ?? '', rhythm, year, part: `${place}`, groups: [] };
  const schemeOf = (values: Values) => schemes.find(({ code }) => code === values.scheme);
  const period = (values: Values) => periodsOf(values.rhythm, values.year ?? 0)[Number(values.part)] ?? '';
  return (
    <CommandForm<Values, typeof openRound>
      command={command}
      draft="openRound"
      initial={initial}
      submit={t('open.submit')}
      onCancel={onCancel}
      check={({ year: typed }) =>
        typed === null || typed < 1990 || typed > 2200 ? { year: t('open.yearWrong') } : {}
      }
      input={(values) => ({
        period: period(values),
        groups:
          values.groups.length > 0
            ? [...values.groups]
            : (schemeOf(values)?.groups.map(({ code }) => code) ?? []),
      })}
      onDone={({ round }) => round && onDone(round.id)}
    >
      {(form) => <Fields form={form} schemes={schemes} periodError={command.fieldErrors('period')} />}
    </CommandForm>
  );
}

interface FieldsProps {
  readonly form: Filling<Values>;
  readonly schemes: readonly SchemeRow[];
  readonly periodError: string | undefined;
}

function Fields({ form: { values, field, set }, schemes, periodError }: FieldsProps) {
  const scheme = schemes.find(({ code }) => code === values.scheme);
  const chooseScheme = (code: string) => {
    const rhythm = schemes.find((each) => each.code === code)?.rhythm ?? values.rhythm;
    set({ scheme: code, groups: [], rhythm, ...(rhythm === values.rhythm ? {} : { part: '0' }) });
  };
  return (
    <>
      <Select
        {...field('scheme')}
        label={t('open.scheme')}
        hint={t('open.scheme.hint')}
        onInput={chooseScheme}
        options={schemes.map(({ code, name, inForceFrom, owner }) => ({
          value: code,
          label: `${owner ? `${owner.name} · ` : ''}${t('from', { scheme: name, from: formatPeriod(inForceFrom) })}`,
        }))}
        required
      />
      {!scheme?.rhythm && (
        <Select
          {...field('rhythm')}
          label={t('open.rhythm')}
          onInput={(rhythm) => set({ rhythm: rhythm as Rhythm, part: '0' })}
          options={rhythms.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
          required
        />
      )}
      <div class="field-pair">
        <NumberField {...field('year')} label={t('open.year')} min={1990} max={2200} required />
        <Select
          {...field('part')}
          error={field('part').error ?? periodError}
          label={t('open.part')}
          options={periodsOf(values.rhythm, values.year ?? 0).map((period, place) => ({
            value: `${place}`,
            label: values.year === null ? period : formatPeriod(period),
          }))}
          required
        />
      </div>
      {scheme && scheme.groups.length > 1 && (
        <Choices
          {...field('groups')}
          multiple
          columns
          label={t('open.groups')}
          hint={t('open.groups.hint')}
          options={scheme.groups.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
    </>
  );
}
