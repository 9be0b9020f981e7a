import { useState } from 'preact/hooks';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { Tabs } from '../../../components/Tabs/Tabs.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { usePages } from '../usePages.ts';
import { holds, viewer } from '../viewer.ts';
import { DecideForm, SettleForm } from './forms.tsx';
import { type Reward, rewardsQuery } from './queries.ts';
import { t } from './words.ts';

const states = ['PROPOSED', 'DECIDED', 'SETTLED', 'REFUSED'] as const;

/** Rewards for tips: decided by leaders, paid by publishers; nobody learns for which tip, nor to whom. */
export default function RewardsView() {
  const first = holds(viewer.value, ['PUBLISHER']) ? 'DECIDED' : 'PROPOSED';
  const state = states.find((each) => each === param('state')) ?? first;
  const pages = usePages(
    rewardsQuery,
    { state, lang: apiLang },
    (data) => data.ledgerEntries,
    ({ id }) => id,
  );
  const { nodes, loading, busy, failure, more, retry, refresh } = pages;
  const [open, setOpen] = useState<Reward>();
  const done = (words: string) => {
    setOpen(undefined);
    announce(words);
    refresh();
  };
  return (
    <div class="stack">
      <ViewHead title={t('title')} />
      <p class="meta">{t('lead')}</p>
      <Tabs
        label={t('tabs')}
        current={state}
        onClick={follow}
        tabs={states.map((each) => ({
          key: each,
          label: t(`state.${each}`),
          href: deskHref('rewards', { state: each }),
        }))}
      />
      {failure && nodes.length === 0 ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : loading ? (
        <Skeleton rows={5} />
      ) : (
        <DataTable
          caption={t('list')}
          captionHidden
          rows={nodes}
          rowKey={({ id }) => id}
          empty={
            <StateMessage title={t('empty.title')}>
              <p>{t('empty.text')}</p>
            </StateMessage>
          }
          columns={[
            { key: 'unit', label: t('unit'), render: ({ unit }) => unit?.name },
            {
              key: 'amount',
              label: t('amount'),
              align: 'end',
              render: ({ amount }) => t('yuan', { n: amount ?? '' }),
            },
            { key: 'proposed', label: t('proposed'), render: ({ proposedAt }) => formatMoment(proposedAt) },
            {
              key: 'decided',
              label: t('decided'),
              render: ({ decidedAt }) => decidedAt && formatMoment(decidedAt),
            },
            {
              key: 'paper',
              label: t('paper'),
              render: ({ settlement }) => settlement && `${settlement.on} ${settlement.document}`,
            },
            { key: 'do', label: t('do'), render: (row) => stepOf(row, setOpen) },
          ]}
        />
      )}
      <More more={more} busy={busy} failure={failure} />
      <Dialog
        title={t(open?.state === 'DECIDED' ? 'settleTitle' : 'decideTitle')}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
      >
        {open?.state === 'PROPOSED' && (
          <DecideForm key={open.id} reward={open} newest={refresh} onDone={done} />
        )}
        {open?.state === 'DECIDED' && (
          <SettleForm key={open.id} reward={open} newest={refresh} onDone={done} />
        )}
      </Dialog>
    </div>
  );
}

function stepOf(row: Reward, open: (row: Reward) => void) {
  const name = row.state === 'PROPOSED' ? 'decide' : row.state === 'DECIDED' ? 'settle' : undefined;
  if (!name) return undefined;
  const may = name === 'decide' ? row.viewerCanDecide : holds(viewer.value, ['PUBLISHER']);
  if (!may) return <span class="meta">{t(name === 'decide' ? 'notLeader' : 'notPublisher')}</span>;
  return (
    <button type="button" class="button" onClick={() => open(row)}>
      {t(name)}
    </button>
  );
}
