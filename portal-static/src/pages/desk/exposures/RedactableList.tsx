import { useEffect } from 'preact/hooks';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { usePages } from '../usePages.ts';
import { NothingHere } from './ExposuresView.tsx';
import { type RedactableRow, redactableQuery } from './queries.ts';
import { t } from './words.ts';

/** So many rows are looked for before a reader has to ask for more. */
const enough = 20;

/** A case that is none, or goes on as another one, is not exposed. */
const exposable = [
  'FILED',
  'DISPATCHED',
  'IN_PROGRESS',
  'AWAITING_VERIFICATION',
  'DEFERRED',
  'CLOSED',
] as const;

const wanted = {
  redact: ({ exposure }: RedactableRow) => exposure === null || exposure.withdrawal !== null,
  waiting: ({ exposure }: RedactableRow) => exposure?.draft != null,
};

/** Problems that wait to be redacted, or whose redaction waits for another person. */
export function RedactableList({ stage }: { readonly stage: keyof typeof wanted }) {
  const pages = usePages(
    redactableQuery,
    { filter: { states: [...exposable] }, lang: apiLang },
    (data) => data.problems,
    ({ number }) => number,
    { size: 50, live: true },
  );
  const { nodes, loading, busy, failure, more, retry } = pages;
  const rows = nodes.filter(wanted[stage]);
  // What is looked for cannot be asked for: read on until there is enough of it to look at.
  useEffect(() => {
    if (more && !busy && !failure && rows.length < enough && nodes.length < 1000) void more();
  }, [more, busy, rows.length]);
  if (failure && nodes.length === 0) return <FailureMessage failure={failure} retry={retry} />;
  if ((loading || more) && rows.length === 0 && nodes.length < 1000) return <Skeleton rows={8} />;
  return (
    <>
      <DataTable
        caption={t(`list.${stage}`)}
        captionHidden
        rows={rows}
        rowKey={({ number }) => number}
        empty={<NothingHere stage={stage} />}
        columns={[
          {
            key: 'problem',
            label: t('problem'),
            render: (row) => (
              <>
                <a data-row href={deskHref('exposure', { number: row.number })} onClick={follow}>
                  {row.title}
                </a>
                <br />
                <span class="meta">
                  {row.number} · {row.address}
                </span>
              </>
            ),
          },
          {
            key: 'category',
            label: t('category'),
            render: ({ category }) => (
              <>
                {category.name} {category.sensitive && <Status tone="warn">{t('sensitive')}</Status>}
              </>
            ),
          },
          { key: 'unit', label: t('unit'), render: ({ lead }) => lead?.name ?? t('unitNone') },
          { key: 'state', label: t('state'), render: ({ state }) => t(`state.${state}`) },
          { key: 'photos', label: t('photos'), align: 'end', render: ({ photos }) => photos.length },
          { key: 'filed', label: t('filed'), render: ({ filedAt }) => formatMoment(filedAt) },
        ]}
      />
      <p class="meta">{t('read', { n: nodes.length })}</p>
      <More more={more} busy={busy} failure={failure} />
    </>
  );
}
