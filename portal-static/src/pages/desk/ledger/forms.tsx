import { Combobox } from '../../../components/Combobox/Combobox.tsx';
import {
  Choices,
  DateField,
  DecimalField,
  plainNumber,
  Select,
  TextArea,
  TextField,
} from '../../../components/Field/Field.tsx';
import { formatYuan } from '../../../format/number.ts';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { useUnits } from '../evaluation/useUnits.ts';
import { viewer } from '../viewer.ts';
import { decideLedgerEntry, proposeLedgerEntry, settleLedgerEntry } from './commands.ts';
import type { Entry, Kind } from './queries.ts';
import { isAmount, ofMoney } from './sums.ts';
import { t } from './words.ts';

/** What a supervisor may propose; rewards for tips have their own way. */
const proposable = [
  'REWARD',
  'MONEY_WITHHELD',
  'SUBSIDY',
  'COMMENDATION',
  'CRITICISM',
  'ADMONITION',
  'INTERVIEW',
  'REFERRAL',
] as const satisfies readonly Kind[];

interface Way {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Proposes an entry about a unit. */
export function Propose({ onDone, onCancel }: Way) {
  const command = useCommand(proposeLedgerEntry, { keyed: true });
  const units = useUnits();
  const own = viewer.value?.unit?.code;
  const amountOf = (values: { amount: string }) => plainNumber(values.amount);
  return (
    <CommandForm
      command={command}
      draft="proposeLedgerEntry"
      initial={{
        kind: 'CRITICISM' as (typeof proposable)[number],
        unit: '',
        amount: '',
        reason: '',
        note: '',
        sample: [] as readonly string[],
      }}
      submit={t('propose.submit')}
      check={(values) =>
        ofMoney(values.kind) && !isAmount(amountOf(values)) ? { amount: t('propose.amountWrong') } : {}
      }
      input={(values) => ({
        kind: values.kind,
        unit: values.unit,
        reason: values.reason.trim(),
        ...(ofMoney(values.kind) ? { amount: amountOf(values) } : {}),
        ...(values.note.trim() ? { note: values.note.trim() } : {}),
        ...(values.sample.length > 0 ? { sample: true } : {}),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ values, field, set }) => (
        <>
          <Select
            {...field('kind')}
            label={t('propose.kind')}
            onInput={(kind) => set({ kind: kind as (typeof proposable)[number] })}
            options={proposable.map((value) => ({ value, label: t(`kind.${value}`) }))}
            required
          />
          <Combobox
            {...field('unit')}
            label={t('propose.unit')}
            choices={(units ?? [])
              .filter(({ code }) => code !== own)
              .map(({ code, name }) => ({ value: code, label: name, hint: code }))}
            required
          />
          {ofMoney(values.kind) && (
            <DecimalField
              {...field('amount')}
              label={t('propose.amount')}
              hint={t('propose.amount.hint')}
              required
            />
          )}
          <TextArea
            {...field('reason')}
            label={t('propose.reason')}
            hint={t('propose.reason.hint')}
            rows={3}
            maxLength={300}
            required
          />
          <TextArea
            {...field('note')}
            label={t('propose.note')}
            hint={t('propose.note.hint')}
            rows={2}
            maxLength={500}
          />
          <Choices
            {...field('sample')}
            multiple
            label={t('propose.sample')}
            options={[{ value: 'yes', label: t('propose.sample.yes') }]}
          />
        </>
      )}
    </CommandForm>
  );
}

interface EntryWay extends Way {
  readonly entry: Entry;
  readonly newest: () => void;
}

/** A leader decides a proposal, or refuses it. */
export function Decide({ entry, newest, onDone, onCancel }: EntryWay) {
  const command = useCommand(decideLedgerEntry);
  const money = entry.amount !== null;
  return (
    <CommandForm
      command={command}
      draft={`decide ${entry.id}`}
      initial={{ approve: 'yes', amount: entry.amount ?? '', note: '' }}
      submit={t('decide.submit')}
      check={({ approve, amount }) =>
        money && approve === 'yes' && !isAmount(plainNumber(amount))
          ? { amount: t('propose.amountWrong') }
          : {}
      }
      input={({ approve, amount, note }) => ({
        entry: entry.id,
        approve: approve === 'yes',
        expectedRevision: entry.revision,
        ...(money && approve === 'yes' ? { amount: plainNumber(amount) } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      })}
      newest={newest}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ values, field }) => (
        <>
          <p class="ledger-about">{entry.reason}</p>
          {entry.note && <p class="meta">{t('note.proposer', { note: entry.note })}</p>}
          <Choices
            {...field('approve')}
            label={t('decide.approve')}
            options={[
              { value: 'yes', label: t('decide.yes') },
              { value: 'no', label: t('decide.no') },
            ]}
          />
          {money && values.approve === 'yes' && (
            <DecimalField
              {...field('amount')}
              label={t('decide.amount')}
              hint={t('decide.amount.hint', { amount: formatYuan(entry.amount ?? '') })}
            />
          )}
          <TextArea
            {...field('note')}
            label={t('decide.note')}
            hint={t('decide.note.hint')}
            rows={2}
            maxLength={500}
          />
        </>
      )}
    </CommandForm>
  );
}

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** A publisher records that an entry was carried out. */
export function Settle({ entry, newest, onDone, onCancel }: EntryWay) {
  const command = useCommand(settleLedgerEntry);
  return (
    <CommandForm
      command={command}
      draft={`settle ${entry.id}`}
      initial={{ on: today(), document: '' }}
      submit={t('settle.submit')}
      input={({ on, document }) => ({
        entry: entry.id,
        on,
        document: document.trim(),
        expectedRevision: entry.revision,
      })}
      newest={newest}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ field }) => (
        <>
          <p class="ledger-about">{entry.reason}</p>
          <DateField {...field('on')} label={t('settle.on')} max={today()} required />
          <TextField
            {...field('document')}
            label={t('settle.document')}
            hint={t('settle.document.hint')}
            maxLength={200}
            required
          />
        </>
      )}
    </CommandForm>
  );
}
