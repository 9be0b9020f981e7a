import { Countdown } from '../../../components/Countdown/Countdown.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Empty } from '../../../components/Empty/Empty.tsx';
import { Select } from '../../../components/Field/Field.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang, t as common } from '../../../i18n/i18n.ts';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { useStaffList } from '../evaluation/useStaffMore.ts';
import { useUnits } from '../evaluation/useUnits.ts';
import { t as say } from '../evaluation/words.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { computedRounds } from '../ranking/queries.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { holds, viewer } from '../viewer.ts';
import { t as desk } from '../words.ts';
import { openAppeals, ownSheets, sheetUnits } from './queries.ts';
import { SheetFinding } from './SheetFinding.tsx';
import { SheetPaper } from './SheetPaper.tsx';
import { t } from './words.ts';
import './SheetView.css';

/** Deduction sheets: handlers look over their own unit's and appeal; evaluators look at anybody's and decide. */
export default function SheetView() {
  const id = param('id');
  const reviewer = holds(viewer.value, ['EVALUATOR', 'LEADER']);
  return (
    <div class="stack sheets">
      <ViewHead title={desk('view.sheet')}>
        {id && (reviewer ? param('unit') : true) && (
          <button type="button" class="button button-quiet" onClick={() => print()}>
            {t('print')}
          </button>
        )}
      </ViewHead>
      {reviewer ? <Reviewing id={id} /> : id ? <OwnPaper id={id} /> : <Own />}
    </div>
  );
}

const OwnPaper = ({ id }: { readonly id: string }) => <SheetPaper round={id} groupName={() => ''} />;

/** A handler's own sheets. */
function Own() {
  const list = useStaffList(
    ownSheets,
    { lang: apiLang },
    ({ deductionSheets }) => deductionSheets,
    ({ round }) => round,
  );
  return (
    <>
      <p class="meta">{t('own.what')}</p>
      {list.failure && <FailureMessage failure={list.failure} retry={list.retry} />}
      {list.loading && !list.page && <Skeleton rows={4} />}
      {!list.loading && !list.failure && (
        <DataTable
          caption={t('own')}
          captionHidden
          rows={list.nodes}
          rowKey={({ round }) => round}
          empty={
            <Empty title={t('empty')}>
              <p>{t('empty.advice')}</p>
            </Empty>
          }
          columns={[
            {
              key: 'period',
              label: t('round'),
              render: ({ round, period }) => (
                <a href={deskHref('sheet', { id: round })} onClick={follow}>
                  {formatPeriod(period)}
                </a>
              ),
            },
            { key: 'state', label: t('facts.state'), render: ({ state }) => say(`state.${state}`) },
            {
              key: 'total',
              label: t('facts.total', { group: '' }),
              render: ({ scores }) =>
                scores
                  .map(({ total }) => (total === null ? t('own.noTotal') : total))
                  .join(common('list.separator')),
            },
            {
              key: 'until',
              label: t('facts.appeals'),
              render: ({ appealsUntil, state }) =>
                state === 'COMPUTED' &&
                (appealsUntil ? <Countdown dueAt={appealsUntil} /> : t('facts.noLimit')),
            },
          ]}
        />
      )}
      <More {...list.more} />
    </>
  );
}

/** Anybody's sheet of a round, and the appeals that wait for a decision. */
function Reviewing({ id }: { readonly id: string | undefined }) {
  const { nodes } = useStaffList(
    computedRounds,
    { lang: apiLang },
    ({ rounds }) => rounds,
    (round) => round.id,
  );
  const computed = nodes.filter(({ state }) => state !== 'OPEN' && state !== 'COLLECTED');
  return (
    <>
      <div class="sheet-choice">
        <Select
          label={t('round')}
          blank={t('round.choose')}
          value={id ?? ''}
          onInput={(next) => go(deskHref('sheet', { id: next }))}
          options={computed.map(({ id: value, period, groups, state }) => ({
            value,
            label: `${formatPeriod(period)} ${groups.map(({ name }) => name).join(common('list.separator'))} · ${say(`state.${state}`)}`,
          }))}
        />
        {id && <UnitChoice id={id} />}
      </div>
      {id && <OfRound key={id} id={id} />}
    </>
  );
}

function useRound(id: string) {
  const { data } = useStaffQuery(sheetUnits, { round: id, lang: apiLang });
  return data?.node?.__typename === 'Round' ? data.node : undefined;
}

function UnitChoice({ id }: { readonly id: string }) {
  const round = useRound(id);
  const units = useUnits();
  const codes = [...new Set(round?.groups.flatMap((group) => group.units) ?? [])];
  return (
    <Select
      label={t('unit')}
      blank={t('unit.choose')}
      value={param('unit') ?? ''}
      onInput={(unit) => go(deskHref('sheet', { id, unit }))}
      options={codes.map((code) => ({
        value: code,
        label: units?.find((unit) => unit.code === code)?.name ?? code,
      }))}
    />
  );
}

function OfRound({ id }: { readonly id: string }) {
  const round = useRound(id);
  const unit = param('unit');
  const appeals = useStaffList(
    openAppeals,
    { round: id, lang: apiLang },
    ({ findings }) => findings,
    (finding) => finding.id,
  );
  const groupName = (code: string) => round?.groups.find((group) => group.code === code)?.name ?? '';
  return (
    <>
      <section class="card sheet-open" aria-labelledby="open-appeals">
        <h2 id="open-appeals">{t('open.caption', { n: appeals.nodes.length })}</h2>
        {appeals.failure && <FailureMessage failure={appeals.failure} retry={appeals.retry} />}
        {appeals.page && appeals.nodes.length === 0 && <p class="meta">{t('open.none')}</p>}
        <ol class="sheet-findings">
          {appeals.nodes.map((finding) => (
            <SheetFinding key={finding.id} finding={finding} reload={appeals.retry} withUnit />
          ))}
        </ol>
        <More {...appeals.more} />
      </section>
      {unit && (
        <SheetPaper key={unit} round={id} unit={unit} groupName={groupName} reloadAll={appeals.retry} />
      )}
    </>
  );
}
