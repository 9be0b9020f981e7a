import { Empty } from '../../../components/Empty/Empty.tsx';
import { Select } from '../../../components/Field/Field.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { Tabs } from '../../../components/Tabs/Tabs.tsx';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang, t as common } from '../../../i18n/i18n.ts';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { takesFindings } from '../evaluation/columns.ts';
import { useStaffList } from '../evaluation/useStaffMore.ts';
import { t as say } from '../evaluation/words.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { roundList } from '../rounds/queries.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { holds, viewer } from '../viewer.ts';
import { t as desk } from '../words.ts';
import { FindingEntry } from './FindingEntry.tsx';
import { FindingsImport } from './FindingsImport.tsx';
import { FindingsList } from './FindingsList.tsx';
import { type FindingRound, findingRound } from './queries.ts';
import { t } from './words.ts';
import '../evaluation/evaluation.css';
import './FindingsView.css';

const parts = ['list', 'entry', 'import'] as const;

/** Findings of a round: the list, recording one by one, importing a file. */
export default function FindingsView() {
  const id = param('id');
  const { data, loading, failure, retry } = useStaffQuery(id ? findingRound : null, {
    id: id ?? '',
    lang: apiLang,
  });
  const round = data?.node?.__typename === 'Round' ? data.node : undefined;
  return (
    <div class="stack">
      <ViewHead title={round ? t('title', { period: formatPeriod(round.period) }) : desk('view.findings')}>
        {id && (
          <a href={deskHref('round', { id })} onClick={follow}>
            {t('toRound')}
          </a>
        )}
      </ViewHead>
      <RoundChoice id={id} />
      {failure && <FailureMessage failure={failure} retry={retry} />}
      {id && loading && !round && !failure && <Skeleton rows={8} />}
      {id && !loading && !round && !failure && (
        <Empty title={t('none')}>
          <p>{t('none.advice')}</p>
        </Empty>
      )}
      {round && <Parts round={round} />}
    </div>
  );
}

/** Which round; those that still take findings first, as the list has them. */
function RoundChoice({ id }: { readonly id: string | undefined }) {
  const { nodes } = useStaffList(
    roundList,
    { lang: apiLang },
    ({ rounds }) => rounds,
    (round) => round.id,
  );
  return (
    <div class="findings-round">
      <Select
        label={t('round')}
        blank={id && nodes.some((round) => round.id === id) ? undefined : t('round.choose')}
        value={id ?? ''}
        onInput={(next) => go(deskHref('findings', { id: next }))}
        options={nodes.map(({ id: value, period, groups, state }) => ({
          value,
          label: t('round.option', {
            period: formatPeriod(period),
            groups: groups.map(({ name }) => name).join(common('list.separator')),
            state: say(`state.${state}`),
          }),
        }))}
      />
    </div>
  );
}

function Parts({ round }: { readonly round: FindingRound }) {
  const asked = parts.find((part) => part === param('tab')) ?? 'list';
  const channels = round.scheme.channels.filter(takesFindings);
  const channel = channels.find(({ code }) => code === param('channel')) ?? channels[0];
  if (!channel)
    return (
      <Empty title={t('noChannel')}>
        <p>{t('noChannel.advice')}</p>
      </Empty>
    );
  const at = { id: round.id, channel: channel.code };
  const why = !holds(viewer.value, ['EVALUATOR', 'SUPERVISOR'])
    ? t('notYours')
    : round.state === 'OPEN'
      ? ''
      : t('notOpen');
  return (
    <>
      <Tabs
        label={t('tabs')}
        current={asked}
        onClick={follow}
        tabs={parts.map((part) => ({
          key: part,
          label: t(`tab.${part}`),
          href: deskHref('findings', { ...at, tab: part }),
        }))}
      />
      {channels.length > 1 && (
        <div class="findings-round">
          <Select
            label={t('channel')}
            value={channel.code}
            onInput={(code) => go(deskHref('findings', { ...at, tab: asked, channel: code }))}
            options={channels.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </div>
      )}
      {asked === 'list' && <FindingsList round={round} channel={channel} />}
      {asked !== 'list' && why !== '' && <p>{why}</p>}
      {asked === 'entry' && why === '' && <FindingEntry round={round} channel={channel} />}
      {asked === 'import' && why === '' && <FindingsImport round={round} channel={channel} />}
    </>
  );
}
