import { type Column, DataTable } from '../../../components/DataTable/DataTable.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { usePages } from '../usePages.ts';
import { holds, viewer } from '../viewer.ts';
import { NothingHere } from './ExposuresView.tsx';
import { type ExposureRow, exposuresQuery } from './queries.ts';
import { t } from './words.ts';

type Stage = 'waiting' | 'released' | 'withdrawn';

const filters = {
  waiting: { proposed: true },
  released: {},
  withdrawn: { status: 'WITHDRAWN' },
} as const;

/** What waits is looked at each half minute: nobody is told of proposals. */
const halfMinute = 30_000;

const columns: Readonly<Record<Stage, () => readonly Column<ExposureRow>[]>> = {
  waiting: () => [
    named,
    ofUnit,
    { key: 'photos', label: t('photos'), align: 'end', render: ({ draft }) => draft?.photos.length ?? 0 },
    {
      key: 'personal',
      label: t('personal'),
      render: ({ draft }) =>
        draft &&
        draft.personalData.length > 0 && (
          <Status tone="warn">{t('personalN', { n: draft.personalData.length })}</Status>
        ),
    },
    {
      key: 'may',
      label: t('state'),
      render: (row) =>
        row.viewerCanApprove ? (
          <Status tone="good">{t('approvable')}</Status>
        ) : (
          holds(viewer.value, ['PUBLISHER']) && <Status>{t('own')}</Status>
        ),
    },
  ],
  released: () => [
    named,
    ofUnit,
    {
      key: 'state',
      label: t('state'),
      render: (row) => (
        <>
          {t(`state.${row.status}`)} {row.draft && <Status tone="warn">{t('again')}</Status>}
        </>
      ),
    },
    { key: 'photos', label: t('photos'), align: 'end', render: ({ photos }) => photos.length },
    {
      key: 'released',
      label: t('released'),
      render: ({ releasedAt }) => releasedAt && formatMoment(releasedAt),
    },
  ],
  withdrawn: () => [
    named,
    { key: 'reason', label: t('reason'), render: ({ withdrawal }) => withdrawal?.reason },
    {
      key: 'at',
      label: t('withdrawnAt'),
      render: ({ withdrawal }) => withdrawal && formatMoment(withdrawal.at),
    },
  ],
};

const named: Column<ExposureRow> = {
  key: 'exposure',
  label: t('exposure'),
  render: (row) => (
    <>
      <a data-row href={deskHref('exposure', { number: row.number })} onClick={follow}>
        {row.title ?? row.draft?.title ?? row.number}
      </a>{' '}
      {row.sample && <Status>{t('sample')}</Status>}
      <br />
      <span class="meta">{[row.number, row.address ?? row.draft?.address].filter(Boolean).join(' · ')}</span>
    </>
  ),
};

const ofUnit: Column<ExposureRow> = {
  key: 'unit',
  label: t('unit'),
  render: ({ unit, category }) => (
    <>
      {unit?.name ?? t('unitNone')}
      <br />
      <span class="meta">{category?.name}</span>
    </>
  ),
};

/** Exposures that wait for approval, are released, or were withdrawn. */
export function ExposureList({ stage }: { readonly stage: Stage }) {
  const pages = usePages(
    exposuresQuery,
    { filter: filters[stage], lang: apiLang },
    (data) => data.exposures,
    ({ number }) => number,
    { live: true, ...(stage === 'waiting' ? { every: halfMinute } : {}) },
  );
  const { nodes, loading, busy, failure, more, retry } = pages;
  if (failure && nodes.length === 0) return <FailureMessage failure={failure} retry={retry} />;
  if (loading && nodes.length === 0) return <Skeleton rows={8} />;
  return (
    <>
      <DataTable
        caption={t(`list.${stage}`)}
        captionHidden
        rows={nodes.filter(({ state }) => stage !== 'released' || state !== 'WITHDRAWN')}
        rowKey={({ number }) => number}
        empty={<NothingHere stage={stage} />}
        columns={columns[stage]()}
      />
      <More more={more} busy={busy} failure={failure} />
    </>
  );
}
