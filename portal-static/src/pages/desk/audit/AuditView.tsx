import { useState } from 'preact/hooks';
import { useMore } from '../../../api/useMore.ts';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { DateTimeField, TextField } from '../../../components/Field/Field.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { FormTrouble } from '../command/FormTrouble.tsx';
import { useCommand } from '../command/useCommand.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { askAsStaff, failureOf, useStaffQuery } from '../useStaffQuery.ts';
import { holds, viewer } from '../viewer.ts';
import { verifyAuditCommand } from './commands.ts';
import { type AuditData, auditTrailQuery } from './queries.ts';
import { t } from './words.ts';
import '../admin/admin.css';

const nothing = { subject: '', key: '', actor: '', from: '', until: '' };

/** What staff have done, as far as whoever looks may see it; and whether the trail is whole. */
export default function AuditView() {
  const [typed, type] = useState(nothing);
  const [asked, ask] = useState(nothing);
  const filter = Object.fromEntries(Object.entries(asked).filter(([, value]) => value.trim()));
  const variables = { lang: apiLang, filter } as const;
  const { data, errors, failure, loading, retry } = useStaffQuery(auditTrailQuery, variables);
  const page = useMore(
    data?.auditTrail,
    auditTrailQuery,
    variables,
    ({ auditTrail }) => auditTrail,
    ({ number }: AuditData) => number,
    ({ document, variables: more }) => askAsStaff(document as typeof auditTrailQuery, more as never),
  );
  const wrong = failure ?? (errors[0] ? failureOf(errors[0]) : undefined);
  const field = (name: keyof typeof nothing) => ({
    value: typed[name],
    onInput: (value: string) => type({ ...typed, [name]: value }),
  });
  return (
    <div class="stack">
      <ViewHead title={t('title')} />
      <p class="desk-lead">{t('lead')}</p>
      {holds(viewer.value, ['ADMIN', 'LEADER']) && <Verification />}
      <form
        class="card admin-card"
        onSubmit={(event) => {
          event.preventDefault();
          ask(typed);
        }}
      >
        <div class="admin-pair">
          <TextField label={t('subject')} hint={t('subject.hint')} {...field('subject')} />
          <TextField label={t('key')} {...field('key')} />
          <TextField label={t('actor')} {...field('actor')} />
          <DateTimeField label={t('from')} {...field('from')} />
          <DateTimeField label={t('until')} {...field('until')} />
        </div>
        <p class="buttons">
          <button type="submit" class="button">
            {t('find')}
          </button>
        </p>
      </form>
      {wrong && <FailureMessage failure={wrong} retry={retry} />}
      <section class="card admin-card" aria-busy={loading}>
        {!data && !wrong && <Skeleton rows={8} />}
        {data?.auditTrail && (
          <DataTable
            caption={t('caption')}
            rows={page.nodes}
            rowKey={({ number }) => number}
            empty={<StateMessage title={t('none')} />}
            columns={[
              {
                key: 'at',
                label: t('at'),
                render: ({ at }) => <time dateTime={at}>{formatMoment(at)}</time>,
              },
              {
                key: 'who',
                label: t('who'),
                render: ({ displayName, username, unit }) =>
                  [displayName ?? username, unit?.name].filter(Boolean).join(' · '),
              },
              { key: 'action', label: t('action'), render: ({ action }) => <code>{action}</code> },
              { key: 'thing', label: t('thing'), render: ({ subject, key }) => `${subject} ${key}` },
              { key: 'detail', label: t('detail'), render: (entry) => <Detail entry={entry} /> },
            ]}
          />
        )}
        <More more={page.more} busy={page.busy} failure={page.failure} />
      </section>
    </div>
  );
}

const pretty = (json: string) => {
  try {
    return JSON.stringify(JSON.parse(json), null, 1);
  } catch {
    return json;
  }
};

function Detail({ entry: { before, after, number } }: { entry: AuditData }) {
  if (!before && !after) return null;
  return (
    <details>
      <summary aria-label={`${t('detail')} ${number}`}>{t('detail')}</summary>
      {before && (
        <>
          <p class="meta">{t('before')}</p>
          <pre class="admin-text">{pretty(before)}</pre>
        </>
      )}
      {after && (
        <>
          <p class="meta">{t('after')}</p>
          <pre class="admin-text">{pretty(after)}</pre>
        </>
      )}
    </details>
  );
}

/** Looks through the whole chain on demand. */
function Verification() {
  const command = useCommand(verifyAuditCommand);
  const report = command.done?.report;
  return (
    <section class="card admin-card" aria-label={t('verify')}>
      <FormTrouble command={command} local={{}} go={() => undefined} />
      <p class="buttons">
        <button
          type="button"
          class="button button-quiet"
          disabled={command.busy}
          onClick={() => void command.run({})}
        >
          {t(command.busy ? 'verifying' : 'verify')}
        </button>
      </p>
      {report?.intact && (
        <p class="actions-done" role="status">
          {t('intact', { checked: report.checked, end: report.end })}{' '}
          {report.anchored && t('anchored', { n: report.anchored })}
        </p>
      )}
      {report?.fault && (
        <p class="trouble" role="alert">
          {t('fault', { number: report.fault.number, message: report.fault.message })}
        </p>
      )}
    </section>
  );
}
