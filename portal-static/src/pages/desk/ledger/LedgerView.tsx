import { useState } from 'preact/hooks';
import { Combobox } from '../../../components/Combobox/Combobox.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import { Empty } from '../../../components/Empty/Empty.tsx';
import { Select } from '../../../components/Field/Field.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { Status, type Tone } from '../../../components/Status/Status.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { formatDay, formatYuan } from '../../../format/number.ts';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { param } from '../../../route/route.ts';
import { Allowed } from '../command/Allowed.tsx';
import { deskHref } from '../deskHref.ts';
import { useStaffList } from '../evaluation/useStaffMore.ts';
import { useUnits } from '../evaluation/useUnits.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { holds, viewer } from '../viewer.ts';
import { t as desk } from '../words.ts';
import { Decide, Propose, Settle } from './forms.tsx';
import { type Entry, type Kind, type LedgerState, ledgerList } from './queries.ts';
import { Totals } from './Totals.tsx';
import { t } from './words.ts';
import '../evaluation/evaluation.css';
import './LedgerView.css';

const states: readonly LedgerState[] = ['PROPOSED', 'DECIDED', 'SETTLED', 'REFUSED', 'LAPSED'];
const kinds: readonly Kind[] = [
  'REWARD',
  'MONEY_WITHHELD',
  'SUBSIDY',
  'COMMENDATION',
  'CRITICISM',
  'ADMONITION',
  'INTERVIEW',
  'REFERRAL',
  'TIP_REWARD',
];
const tones: Readonly<Record<LedgerState, Tone>> = {
  PROPOSED: 'warn',
  DECIDED: 'neutral',
  SETTLED: 'good',
  REFUSED: 'neutral',
  LAPSED: 'neutral',
};

type Doing = { readonly what: 'propose' } | { readonly what: 'decide' | 'settle'; readonly entry: Entry };

/** The ledger of incentives: proposed, decided, settled; what is mine to do with each. */
export default function LedgerView() {
  const [doing, act] = useState<Doing>();
  const state = param('state') as LedgerState | undefined;
  const kind = param('kind') as Kind | undefined;
  const unit = param('unit');
  const list = useStaffList(
    ledgerList,
    {
      filter: { ...(state ? { state } : {}), ...(kind ? { kind } : {}), ...(unit ? { unit } : {}) },
      lang: apiLang,
    },
    ({ ledgerEntries }) => ledgerEntries,
    ({ id }) => id,
  );
  const done = () => {
    act(undefined);
    list.retry();
  };
  const way = { onDone: done, onCancel: () => act(undefined), newest: list.retry };
  return (
    <div class="stack">
      <ViewHead title={desk('view.ledger')}>
        <Allowed can={holds(viewer.value, ['SUPERVISOR'])} why={t('propose.why')}>
          <button type="button" class="button" onClick={() => act({ what: 'propose' })}>
            {t('propose')}
          </button>
        </Allowed>
      </ViewHead>
      <Filters state={state} kind={kind} unit={unit} />
      {list.failure && <FailureMessage failure={list.failure} retry={list.retry} />}
      {!list.page && !list.failure && <Skeleton rows={8} />}
      {list.page && (
        <div aria-busy={list.loading}>
          <Entries rows={list.nodes} act={act} />
          <More {...list.more} />
        </div>
      )}
      <Totals />
      <Dialog
        title={
          doing && doing.what !== 'propose'
            ? t(`${doing.what}.title`, { what: what(doing.entry) })
            : t('propose')
        }
        open={doing !== undefined}
        onClose={() => act(undefined)}
      >
        {doing?.what === 'propose' && <Propose {...way} />}
        {doing?.what === 'decide' && <Decide {...way} entry={doing.entry} />}
        {doing?.what === 'settle' && <Settle {...way} entry={doing.entry} />}
      </Dialog>
    </div>
  );
}

const what = (entry: Entry) => `${entry.unit?.name ?? ''} ${t(`kind.${entry.kind}`)}`;

interface FiltersProps {
  readonly state: string | undefined;
  readonly kind: string | undefined;
  readonly unit: string | undefined;
}

function Filters(now: FiltersProps) {
  const units = useUnits();
  const to = (change: Partial<Record<keyof FiltersProps, string>>) =>
    go(deskHref('ledger', { ...now, ...change }));
  return (
    <search class="filters" aria-label={t('filter')}>
      <Select
        label={t('filter.state')}
        blank={t('filter.all')}
        value={now.state ?? ''}
        onInput={(state) => to({ state })}
        options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <Select
        label={t('filter.kind')}
        blank={t('filter.all')}
        value={now.kind ?? ''}
        onInput={(kind) => to({ kind })}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Combobox
        label={t('filter.unit')}
        value={now.unit ?? ''}
        onInput={(unit) => unit !== (now.unit ?? '') && to({ unit })}
        choices={[
          { value: '', label: t('filter.all') },
          ...(units ?? []).map(({ code, name }) => ({ value: code, label: name, hint: code })),
        ]}
      />
    </search>
  );
}

function origin(entry: Entry): string {
  if (entry.period) return t('origin.period', { period: formatPeriod(entry.period) });
  if (entry.ticketNumber) return t('origin.ticket', { number: entry.ticketNumber });
  return t(`origin.${entry.origin}`);
}

function Entries({ rows, act }: { readonly rows: readonly Entry[]; readonly act: (doing: Doing) => void }) {
  return (
    <DataTable
      caption={t('list')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <Empty title={t('empty')}>
          <p>{t('empty.advice')}</p>
        </Empty>
      }
      columns={[
        {
          key: 'unit',
          label: t('column.unit'),
          render: (entry) => (
            <>
              {entry.unit?.name}
              {entry.sample && <div class="meta">{t('sample')}</div>}
            </>
          ),
        },
        { key: 'kind', label: t('column.kind'), render: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'amount',
          label: t('column.amount'),
          align: 'end',
          render: ({ amount }) => (amount === null ? '' : formatYuan(amount)),
        },
        {
          key: 'reason',
          label: t('column.reason'),
          render: (entry) => (
            <>
              {entry.reason}
              <div class="meta">{origin(entry)}</div>
            </>
          ),
        },
        { key: 'state', label: t('column.state'), render: (entry) => <Course entry={entry} /> },
        { key: 'act', label: t('column.act'), render: (entry) => <Acts entry={entry} act={act} /> },
      ]}
    />
  );
}

/** What has happened to an entry, with days and papers. */
function Course({ entry }: { readonly entry: Entry }) {
  const { state, proposedAt, decidedAt, settlement, note, decisionNote } = entry;
  return (
    <>
      <Status tone={tones[state]}>{t(`state.${state}`)}</Status>
      <div class="meta">{t('steps.proposed', { at: formatMoment(proposedAt) })}</div>
      {decidedAt && (
        <div class="meta">
          {t(state === 'REFUSED' ? 'steps.refused' : 'steps.decided', { at: formatMoment(decidedAt) })}
        </div>
      )}
      {settlement && (
        <div class="meta">
          {t('steps.settled', { at: formatDay(settlement.on), document: settlement.document })}
        </div>
      )}
      {note && <div class="meta">{t('note.proposer', { note })}</div>}
      {decisionNote && <div class="meta">{t('note.leader', { note: decisionNote })}</div>}
    </>
  );
}

function Acts({ entry, act }: { readonly entry: Entry; readonly act: (doing: Doing) => void }) {
  const step = entry.state === 'PROPOSED' ? 'decide' : entry.state === 'DECIDED' ? 'settle' : undefined;
  if (!step) return null;
  const can = step === 'decide' ? entry.viewerCanDecide : entry.viewerCanSettle;
  return (
    <Allowed can={can} why={t(`why.${step}`)}>
      <button
        type="button"
        class="button button-quiet ledger-act"
        aria-label={t(`${step}.title`, { what: what(entry) })}
        onClick={() => act({ what: step, entry })}
      >
        {t(step)}
      </button>
    </Allowed>
  );
}
