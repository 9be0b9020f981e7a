import { useState } from 'preact/hooks';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Facts } from '../../../components/Facts/Facts.tsx';
import { DateTimeField } from '../../../components/Field/Field.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { apiLang } from '../../../i18n/i18n.ts';
import { failureOf, useStaffQuery } from '../useStaffQuery.ts';
import { routingDryRunQuery } from './queries.ts';
import { t } from './words.ts';

const month = 30 * 24 * 3_600_000;
const instant = (time: number) => `${new Date(time).toISOString().slice(0, 16)}:00Z`;

/** Tries the rules in force on tips of a time that has passed. */
export function DryRun() {
  const [from, setFrom] = useState(() => instant(Date.now() - month));
  const [to, setTo] = useState(() => instant(Date.now()));
  const [asked, ask] = useState<{ from: string; to: string }>();
  const { data, errors, failure, loading, retry } = useStaffQuery(asked ? routingDryRunQuery : null, {
    input: asked ?? { from, to },
    lang: apiLang,
  });
  const run = asked ? data?.routingDryRun?.run : undefined;
  const refused = data?.routingDryRun?.userErrors ?? [];
  const wrong = failure ?? (errors[0] ? failureOf(errors[0]) : undefined);
  return (
    <>
      <form
        class="field-row"
        onSubmit={(event) => {
          event.preventDefault();
          ask({ from, to });
        }}
      >
        <DateTimeField label={t('dry.from')} required value={from} onInput={setFrom} />
        <DateTimeField label={t('dry.to')} required value={to} onInput={setTo} />
        <button type="submit" class="button" disabled={loading}>
          {t(loading ? 'dry.busy' : 'dry.go')}
        </button>
      </form>
      {wrong && <FailureMessage failure={wrong} retry={retry} />}
      {refused.map(({ message }) => (
        <p key={message} class="field-error" role="alert">
          {message}
        </p>
      ))}
      {loading && <Skeleton rows={4} />}
      {run && (
        <>
          <Facts
            items={[
              { label: t('dry.tips'), value: run.tips },
              { label: t('dry.right'), value: run.right },
              { label: t('dry.among'), value: run.among },
              { label: t('dry.unmatched'), value: run.unmatched },
              { label: t('dry.undecided'), value: run.undecided },
            ]}
          />
          {run.more && <p class="meta">{t('dry.more')}</p>}
          <DataTable
            caption={t('rules')}
            rows={run.rules}
            rowKey={({ rule }) => rule.code}
            columns={[
              { key: 'rule', label: t('name'), render: ({ rule }) => rule.name },
              { key: 'unit', label: t('unit'), render: ({ rule }) => rule.unit.name },
              { key: 'first', label: t('dry.first'), render: ({ first }) => first, align: 'end' },
              { key: 'right', label: t('dry.hit'), render: ({ right }) => right, align: 'end' },
              { key: 'wrong', label: t('dry.miss'), render: ({ wrong: n }) => n, align: 'end' },
            ]}
          />
          {run.disagreements.length > 0 && (
            <DataTable
              caption={t('dry.elsewhere')}
              rows={run.disagreements}
              rowKey={({ tip }) => tip}
              columns={[
                { key: 'tip', label: t('dry.tip'), render: ({ tip }) => tip },
                { key: 'rule', label: t('name'), render: ({ suggested }) => suggested.rule.name },
                { key: 'unit', label: t('unit'), render: ({ suggested }) => suggested.unit.name },
                { key: 'went', label: t('dry.went'), render: ({ went }) => went.name },
              ]}
            />
          )}
        </>
      )}
    </>
  );
}
