import { useState } from 'preact/hooks';
import { Countdown } from '../../../components/Countdown/Countdown.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Dialog } from '../../../components/Dialog/Dialog.tsx';
import { Empty } from '../../../components/Empty/Empty.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang, t as common } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { Allowed } from '../command/Allowed.tsx';
import { deskHref } from '../deskHref.ts';
import { RoundStepper } from '../evaluation/RoundStepper.tsx';
import { dueOf } from '../evaluation/rights.ts';
import { useStaffList } from '../evaluation/useStaffMore.ts';
import { t as say } from '../evaluation/words.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { rolesOf, viewer } from '../viewer.ts';
import { t as desk } from '../words.ts';
import { OpenRound } from './OpenRound.tsx';
import { type RoundRow, roundList } from './queries.ts';
import { t } from './words.ts';

/** All rounds within reach: how far each has come, until when its phase may last, what it lacks. */
export default function RoundsView() {
  const [opening, open] = useState(false);
  const list = useStaffList(
    roundList,
    { lang: apiLang },
    ({ rounds }) => rounds,
    ({ id }) => id,
  );
  const can = rolesOf(viewer.value).includes('EVALUATOR');
  const running = list.nodes.filter(({ state }) => state !== 'RELEASED').length;
  return (
    <div class="stack">
      <ViewHead title={desk('view.rounds')}>
        <Allowed can={can} why={t('open.why')}>
          <button type="button" class="button" onClick={() => open(true)}>
            {t('open')}
          </button>
        </Allowed>
      </ViewHead>
      {list.failure && <FailureMessage failure={list.failure} retry={list.retry} />}
      {!list.page && !list.failure && <Skeleton rows={8} />}
      {list.page && (
        <>
          {running > 0 && <p class="meta">{t('running', { n: running })}</p>}
          <Rounds rows={list.nodes} />
          <More {...list.more} />
        </>
      )}
      <Dialog title={t('open')} open={opening} onClose={() => open(false)}>
        <OpenRound onCancel={() => open(false)} onDone={(id) => go(deskHref('round', { id }))} />
      </Dialog>
    </div>
  );
}

/** What a round lacks, in a few words; empty when nothing is known to be missing. */
function Lacking({ round }: { readonly round: RoundRow }) {
  const silent = round.unmarked.reduce((sum, { units }) => sum + units.length, 0);
  return (
    <>
      {round.outdated && <Status tone="warn">{t('outdated')}</Status>}
      {round.state === 'OPEN' && silent > 0 && t('unmarked', { n: silent })}
    </>
  );
}

function Rounds({ rows }: { readonly rows: readonly RoundRow[] }) {
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
          key: 'period',
          label: t('column.period'),
          render: (round) => (
            <>
              <a href={deskHref('round', { id: round.id })} onClick={follow}>
                {formatPeriod(round.period)}
              </a>
              {round.version > 1 && <div class="meta">{say('version', { n: round.version })}</div>}
              {round.sample && <div class="meta">{say('sample')}</div>}
            </>
          ),
        },
        {
          key: 'groups',
          label: t('column.groups'),
          render: ({ groups, owner }) => (
            <>
              {groups.map(({ name }) => name).join(common('list.separator'))}
              <div class="meta">{t('owner', { name: owner.name })}</div>
            </>
          ),
        },
        { key: 'state', label: t('column.state'), render: ({ state }) => <RoundStepper state={state} /> },
        {
          key: 'due',
          label: t('column.due'),
          render: ({ state, deadlines }) => {
            const due = dueOf(state, deadlines);
            if (state === 'RELEASED') return '';
            return due ? <Countdown dueAt={due} /> : <span class="meta">{t('noLimit')}</span>;
          },
        },
        { key: 'lacking', label: t('column.lacking'), render: (round) => <Lacking round={round} /> },
      ]}
    />
  );
}
