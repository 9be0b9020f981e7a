import { useState } from 'preact/hooks';
import { useMore } from '../../../api/useMore.ts';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { TextField } from '../../../components/Field/Field.tsx';
import { More } from '../../../components/More/More.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../../components/StateMessage/StateMessage.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import { apiLang, t as common } from '../../../i18n/i18n.ts';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { askAsStaff, failureOf, useStaffQuery } from '../useStaffQuery.ts';
import { AccountPanel } from './AccountPanel.tsx';
import { CreateForm } from './CreateForm.tsx';
import { PasswordOnce } from './PasswordOnce.tsx';
import { type AccountData, accountsQuery } from './queries.ts';
import { t } from './words.ts';
import '../admin/admin.css';

/** A password that was just set, until whoever set it has noted it. */
export interface Issued {
  readonly username: string;
  readonly password: string;
}

/** Accounts of the sign-in service: who they are, for which unit, with which duties. */
export default function AccountsView() {
  const [words, setWords] = useState('');
  const [search, setSearch] = useState('');
  const [issued, issue] = useState<Issued>();
  const variables = { lang: apiLang, ...(search ? { search } : {}) } as const;
  const { data, errors, failure, loading, retry } = useStaffQuery(accountsQuery, variables);
  const page = useMore(
    data?.accounts,
    accountsQuery,
    variables,
    ({ accounts }) => accounts,
    ({ username }: AccountData) => username,
    ({ document, variables: asked }) => askAsStaff(document as typeof accountsQuery, asked as never),
  );
  const wrong = failure ?? (errors[0] ? failureOf(errors[0]) : undefined);
  const chosen = param('account');
  const account = page.nodes.find(({ username }) => username === chosen);
  return (
    <div class="stack">
      <ViewHead title={t('title')}>
        <a class="button" href={deskHref('accounts', { account: 'new' })} onClick={follow}>
          {t('new')}
        </a>
      </ViewHead>
      <p class="desk-lead">{t('lead')}</p>
      {wrong && <FailureMessage failure={wrong} retry={retry} />}
      {issued && <PasswordOnce issued={issued} close={() => issue(undefined)} />}
      {chosen === 'new' && <CreateForm issue={issue} reload={retry} />}
      {account && <AccountPanel key={account.username} account={account} issue={issue} reload={retry} />}
      <section class="card admin-card" aria-busy={loading}>
        <form
          class="field-row admin-filter"
          onSubmit={(event) => {
            event.preventDefault();
            setSearch(words.trim());
          }}
        >
          <TextField label={t('find')} type="search" value={words} onInput={setWords} />
          <button type="submit" class="button">
            {t('find.go')}
          </button>
        </form>
        {!data && !wrong && <Skeleton rows={8} />}
        {data?.accounts && (
          <DataTable
            caption={t('caption')}
            captionHidden
            rows={page.nodes}
            rowKey={({ username }) => username}
            current={chosen}
            empty={<StateMessage title={t('none')} />}
            columns={[
              {
                key: 'username',
                label: t('username'),
                render: ({ username }) => (
                  <a href={deskHref('accounts', { account: username })} onClick={follow}>
                    {username}
                  </a>
                ),
              },
              { key: 'name', label: t('name'), render: ({ name }) => name },
              { key: 'unit', label: t('unit'), render: ({ unit }) => unit?.name ?? t('noUnit') },
              { key: 'duties', label: t('duties'), render: dutiesOf },
              {
                key: 'state',
                label: t('state'),
                render: ({ enabled }) => (
                  <Status tone={enabled ? 'good' : 'bad'}>{t(enabled ? 'enabled' : 'disabled')}</Status>
                ),
              },
            ]}
          />
        )}
        <More more={page.more} busy={page.busy} failure={page.failure} />
      </section>
    </div>
  );
}

function dutiesOf({ duties, isAdmin }: AccountData) {
  if (isAdmin) return t('admin');
  return duties.map((duty) => t(`duty.${duty}`)).join(common('list.separator')) || t('noDuties');
}
