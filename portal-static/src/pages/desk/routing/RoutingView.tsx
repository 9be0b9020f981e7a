import { useState } from 'preact/hooks';
import { announce } from '../../../components/Announcer/Announcer.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { TextArea } from '../../../components/Field/Field.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { apiLang } from '../../../i18n/i18n.ts';
import { CommandForm } from '../command/CommandForm.tsx';
import { useCommand } from '../command/useCommand.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { useStaffQuery } from '../useStaffQuery.ts';
import { holds, viewer } from '../viewer.ts';
import { setRoutingRulesCommand } from './commands.ts';
import { DryRun } from './DryRun.tsx';
import { routingRulesQuery } from './queries.ts';
import { t } from './words.ts';
import '../admin/admin.css';

/** The rules that suggest who is answerable, as data; to change for administrators, to try for those who see tips. */
export default function RoutingView() {
  const { data, failure, retry } = useStaffQuery(routingRulesQuery, { lang: apiLang });
  const [said, say] = useState<string>();
  const rules = data?.routingRules;
  return (
    <div class="stack">
      <ViewHead title={t('title')} />
      <p class="desk-lead">{t('lead')}</p>
      {said && (
        <p class="actions-done" role="status">
          {said}
        </p>
      )}
      {failure && <FailureMessage failure={failure} retry={retry} />}
      {!data && !failure && <Skeleton rows={6} />}
      {data && !rules && (
        <StateMessage title={t('none')}>
          <p>{t('none.text')}</p>
        </StateMessage>
      )}
      {rules && (
        <section class="card admin-card">
          <h2>{t('inForce', { version: rules.version, at: formatMoment(rules.setAt) })}</h2>
          <p class="meta">{rules.reason}</p>
          <DataTable
            caption={t('rules')}
            rows={rules.rules}
            rowKey={({ code }) => code}
            columns={[
              { key: 'name', label: t('name'), render: ({ name }) => name },
              { key: 'unit', label: t('unit'), render: ({ unit }) => unit.name },
              { key: 'priority', label: t('priority'), render: ({ priority }) => priority, align: 'end' },
            ]}
          />
          <details>
            <summary>{t('document.show')}</summary>
            <pre class="admin-text">{rules.document}</pre>
          </details>
        </section>
      )}
      {data && holds(viewer.value, ['ADMIN']) && (
        <RulesForm
          key={rules?.version ?? 0}
          version={rules?.version ?? 0}
          document={rules?.document ?? ''}
          reload={retry}
          done={(version) => {
            const text = t('saved', { version });
            say(text);
            announce(text);
            retry();
          }}
        />
      )}
      <section class="card admin-card">
        <h2>{t('dry')}</h2>
        <p class="meta">{t('dry.text')}</p>
        {holds(viewer.value, ['SUPERVISOR', 'LEADER']) ? (
          <DryRun />
        ) : (
          <p class="desk-lead">{t('dry.admin')}</p>
        )}
      </section>
    </div>
  );
}

interface FormProps {
  readonly version: number;
  readonly document: string;
  readonly reload: () => void;
  readonly done: (version: number) => void;
}

function RulesForm({ version, document, reload, done }: FormProps) {
  const command = useCommand(setRoutingRulesCommand);
  return (
    <section class="card admin-card">
      <h2>{t('edit')}</h2>
      <CommandForm
        command={command}
        draft="routing"
        initial={{ document, reason: '' }}
        input={(values) => ({
          document: values.document,
          reason: values.reason.trim(),
          expectedVersion: version,
        })}
        submit={t('save')}
        newest={reload}
        onDone={({ rules }) => done(rules?.version ?? 0)}
      >
        {(form) => (
          <>
            <TextArea
              label={t('document')}
              hint={t('document.hint')}
              required
              code
              rows={14}
              {...form.field('document')}
            />
            <TextArea label={t('reason')} required rows={2} maxLength={300} {...form.field('reason')} />
          </>
        )}
      </CommandForm>
    </section>
  );
}
