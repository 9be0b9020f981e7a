import { useState } from 'preact/hooks';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import { Empty } from '../../../components/Empty/Empty.tsx';
import { Select, TextArea } from '../../../components/Field/Field.tsx';
import { Gallery } from '../../../components/Gallery/Gallery.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { deskHref } from '../deskHref.ts';
import { standardsOf } from '../evaluation/columns.ts';
import { useStaffList } from '../evaluation/useStaffMore.ts';
import { useUnits } from '../evaluation/useUnits.ts';
import { withdrawFinding } from './commands.ts';
import { type Finding, type FindingRound, findingList } from './queries.ts';
import { t } from './words.ts';

type Channel = FindingRound['scheme']['channels'][number];

const statuses = {
  '': {},
  standing: { withdrawn: false },
  appealed: { appealed: true },
  open: { open: true },
  withdrawn: { withdrawn: true },
} as const;

interface Props {
  readonly round: FindingRound;
  readonly channel: Channel;
}

/** All findings of a channel, by unit, standard and status; those recorded by mistake are taken back here. */
export function FindingsList({ round, channel }: Props) {
  const [unit, setUnit] = useState('');
  const [standard, setStandard] = useState('');
  const [status, setStatus] = useState<keyof typeof statuses>('');
  const [withdrawing, withdraw] = useState<Finding>();
  const units = useUnits();
  const list = useStaffList(
    findingList,
    {
      round: round.id,
      filter: {
        channel: channel.code,
        ...(unit ? { unit } : {}),
        ...(standard ? { standard } : {}),
        ...statuses[status],
      },
      lang: apiLang,
    },
    ({ findings }) => findings,
    ({ id }) => id,
  );
  const compared = [...new Set(round.groups.flatMap((group) => group.units))];
  const close = () => withdraw(undefined);
  return (
    <>
      <search class="filters" aria-label={t('filter')}>
        <Select
          label={t('filter.unit')}
          blank={t('filter.all')}
          value={unit}
          onInput={setUnit}
          options={compared.map((code) => ({
            value: code,
            label: units?.find((each) => each.code === code)?.name ?? code,
          }))}
        />
        <Select
          label={t('filter.standard')}
          blank={t('filter.all')}
          value={standard}
          onInput={setStandard}
          options={standardsOf(channel, round.scheme).map(({ code, name }) => ({
            value: code,
            label: name,
          }))}
        />
        <Select
          label={t('filter.status')}
          blank={t('filter.all')}
          value={status}
          onInput={(next) => setStatus(next as keyof typeof statuses)}
          options={(['standing', 'appealed', 'open', 'withdrawn'] as const).map((value) => ({
            value,
            label: t(`status.${value}`),
          }))}
        />
      </search>
      {list.failure && <FailureMessage failure={list.failure} retry={list.retry} />}
      {!list.page && !list.failure && <Skeleton rows={8} />}
      {list.page && (
        <div aria-busy={list.loading}>
          <Rows rows={list.nodes} withdraw={withdraw} />
          <More {...list.more} />
        </div>
      )}
      <Dialog
        title={t('withdraw.title', { title: withdrawing?.title ?? '' })}
        open={withdrawing !== undefined}
        onClose={close}
      >
        {withdrawing && (
          <Withdraw
            finding={withdrawing}
            onCancel={close}
            onDone={() => {
              close();
              list.retry();
            }}
          />
        )}
      </Dialog>
    </>
  );
}

/** How a finding stands, in words. */
function Standing({ finding: { appeal, withdrawal } }: { readonly finding: Finding }) {
  if (withdrawal) return <Status>{t('withdrawn', { reason: withdrawal.reason })}</Status>;
  if (!appeal) return <Status>{t('status.standing')}</Status>;
  return (
    <Status tone={appeal.outcome ? 'neutral' : 'warn'}>
      {t(appeal.outcome ? `outcome.${appeal.outcome}` : 'outcome.open')}
    </Status>
  );
}

interface RowsProps {
  readonly rows: readonly Finding[];
  readonly withdraw: (finding: Finding) => void;
}

function Rows({ rows, withdraw }: RowsProps) {
  return (
    <DataTable
      caption={t('list')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <Empty title={t('list.empty')}>
          <p>{t('list.empty.advice')}</p>
        </Empty>
      }
      columns={[
        {
          key: 'what',
          label: t('column.what'),
          render: (finding) => (
            <>
              {finding.title}
              <div class="meta">
                {finding.address} · {formatMoment(finding.seenAt)}
              </div>
              {finding.problem && (
                <a
                  class="meta"
                  href={deskHref('problem', { number: finding.problem.number })}
                  onClick={follow}
                >
                  {t('problem', { number: finding.problem.number })}
                </a>
              )}
              <Gallery
                bare
                photos={finding.photos.map((photo) => ({
                  ...photo,
                  label: t('photos', { title: finding.title }),
                }))}
              />
            </>
          ),
        },
        { key: 'unit', label: t('column.unit'), render: ({ unit }) => unit.name },
        {
          key: 'standard',
          label: t('column.standard'),
          render: ({ standard }) => (
            <>
              {standard.name}
              <div class="meta">{standard.indicatorName}</div>
            </>
          ),
        },
        {
          key: 'points',
          label: t('column.points'),
          align: 'end',
          render: ({ points, standing }) => (
            <>
              {standing ?? '0'}
              {standing !== points && <div class="meta">{t('points.was', { points })}</div>}
            </>
          ),
        },
        { key: 'status', label: t('column.status'), render: (finding) => <Standing finding={finding} /> },
        {
          key: 'act',
          label: t('column.act'),
          render: (finding) =>
            finding.viewerCanWithdraw && (
              <button
                type="button"
                class="link-button"
                aria-label={t('withdraw.title', { title: finding.title })}
                onClick={() => withdraw(finding)}
              >
                {t('withdraw')}
              </button>
            ),
        },
      ]}
    />
  );
}

interface WithdrawProps {
  readonly finding: Finding;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function Withdraw({ finding, onDone, onCancel }: WithdrawProps) {
  const command = useCommand(withdrawFinding);
  return (
    <CommandForm
      command={command}
      draft={`withdraw ${finding.id}`}
      initial={{ reason: '' }}
      submit={t('withdraw.submit')}
      danger
      input={({ reason }) => ({ finding: finding.id, reason: reason.trim() })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {({ field }) => (
        <>
          <p class="meta">{t('withdraw.what')}</p>
          <TextArea {...field('reason')} label={t('withdraw.reason')} rows={3} maxLength={500} required />
        </>
      )}
    </CommandForm>
  );
}
