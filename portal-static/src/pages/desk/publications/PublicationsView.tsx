import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Select } from '../../../components/Field/Field.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { Tabs } from '../../../components/Tabs/Tabs.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { formatPeriod } from '../../../format/period.ts';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { kinds } from '../publication/draft.ts';
import { statusTone } from '../publication/marks.tsx';
import { type PublicationEntry, publicationsQuery } from '../publication/queries.ts';
import { useStaffMore } from '../publication/useStaffMore.ts';
import { t } from '../publication/words.ts';
import { useStaffQuery } from '../useStaffQuery.ts';
import { holds, viewer } from '../viewer.ts';

const statuses = ['DRAFTED', 'CHECKED', 'SIGNED', 'RELEASED', 'WITHDRAWN'] as const;

/** Every publication that the viewer may see: what is not released first, then the newest. */
export default function PublicationsView() {
  const status = statuses.find((each) => each === param('status'));
  const kind = kinds.find((each) => each === param('kind'));
  const variables = { filter: kind ? { kind } : null };
  const { data, failure, retry } = useStaffQuery(publicationsQuery, variables);
  const { nodes, ...further } = useStaffMore(
    data?.publications,
    publicationsQuery,
    variables,
    (page) => page.publications,
    ({ id }: PublicationEntry) => id,
  );
  const shown = status ? nodes.filter((each) => each.status === status) : nodes;
  const to = (target: string | undefined) => deskHref('publications', { status: target, kind });
  const count = (target: string) => nodes.filter((each) => each.status === target).length;
  const waiting = ['DRAFTED', 'CHECKED', 'SIGNED'];
  return (
    <div class="stack">
      <ViewHead title={t('list.title')}>
        {holds(viewer.value, ['PUBLISHER']) && (
          <a class="button" href={deskHref('publication')} onClick={follow}>
            {t('list.new')}
          </a>
        )}
      </ViewHead>
      <Tabs
        label={t('list.tabs')}
        current={status ?? 'all'}
        onClick={follow}
        tabs={[
          { key: 'all', label: t('tab.all'), href: to(undefined) },
          ...statuses.map((each) => ({
            key: each,
            label: t(`tab.${each}`),
            href: to(each),
            ...(waiting.includes(each) && data ? { count: count(each) } : {}),
          })),
        ]}
      />
      <div class="sheet-tools">
        <Select
          label={t('list.kind')}
          value={kind ?? ''}
          options={[
            { value: '', label: t('list.kind.all') },
            ...kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
          onInput={(value) => go(deskHref('publications', { status, kind: value || undefined }))}
        />
      </div>
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : !data ? (
        <Skeleton rows={8} />
      ) : (
        <DataTable
          caption={t('list.caption')}
          captionHidden
          rows={shown}
          rowKey={({ id }) => id}
          empty={
            <StateMessage title={t('list.empty.title')}>
              <p>{t('list.empty.advice')}</p>
            </StateMessage>
          }
          columns={[
            {
              key: 'title',
              label: t('col.title'),
              render: ({ number, title }) => (
                <a href={deskHref('publication', { number })} onClick={follow}>
                  {title || number}
                </a>
              ),
            },
            { key: 'number', label: t('col.number'), render: ({ number }) => number },
            {
              key: 'kind',
              label: t('col.kind'),
              render: ({ kind: of, audience }) => `${t(`kind.${of}`)} · ${t(`audience.${audience}`)}`,
            },
            {
              key: 'period',
              label: t('col.period'),
              render: ({ day, period }) => day ?? formatPeriod(period),
            },
            {
              key: 'status',
              label: t('col.status'),
              render: ({ status: at }) => <Status tone={statusTone[at]}>{t(`status.${at}`)}</Status>,
            },
            { key: 'next', label: t('col.next'), render: (entry) => nextStep(entry) },
          ]}
        />
      )}
      <More {...further} />
    </div>
  );
}

/** What has to happen next, and whether it waits for the viewer. */
function nextStep(entry: PublicationEntry) {
  const { status, releaseAt, viewerCanCheck, viewerCanSign, viewerCanRelease } = entry;
  if (viewerCanCheck || viewerCanSign || viewerCanRelease) return <strong>{t('next.you')}</strong>;
  if (status === 'SIGNED' && releaseAt && Date.parse(releaseAt) > Date.now())
    return t('next.timed', { at: formatMoment(releaseAt) });
  if (status === 'DRAFTED' || status === 'CHECKED' || status === 'SIGNED') return t(`next.${status}`);
  return '—';
}
