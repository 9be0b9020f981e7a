import { useState } from 'preact/hooks';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang, t as common } from '../../../i18n/i18n.ts';
import { param } from '../../../route/route.ts';
import { go } from '../admin/go.ts';
import { useAll } from '../admin/useAll.ts';
import { Allowed } from '../command/Allowed.tsx';
import { deskHref } from '../deskHref.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { AdoptForm } from './AdoptForm.tsx';
import { Compare } from './Compare.tsx';
import { type SchemeEntry, schemeListQuery } from './queries.ts';
import { t } from './words.ts';
import '../admin/admin.css';
import './schemes.css';

/** Schemes as adopted, two of them side by side, and the way to a new one. */
export default function SchemesView() {
  const { all, failure, reload } = useAll(schemeListQuery, { lang: apiLang }, ({ schemes }) => schemes);
  const [chosen, choose] = useState<readonly string[]>([]);
  const [left, right] = [param('left'), param('right')];
  const entries = all && byGroup(all);
  return (
    <div class="stack">
      <ViewHead title={t('title')} />
      <p class="desk-lead">{t('lead')}</p>
      {failure && <FailureMessage failure={failure} retry={reload} />}
      {left && right && <Compare key={`${left} ${right}`} left={left} right={right} />}
      <section class="card admin-card" aria-label={t('list')}>
        {!entries && !failure && <Skeleton rows={6} />}
        {entries && (
          <>
            <DataTable
              caption={t('list')}
              rows={entries}
              rowKey={({ id }) => id}
              selected={chosen}
              onSelect={choose}
              columns={[
                { key: 'name', label: t('name'), render: ({ name }) => name },
                { key: 'code', label: t('code'), render: ({ code }) => code },
                { key: 'version', label: t('version'), render: ({ version }) => version, align: 'end' },
                { key: 'from', label: t('from'), render: ({ inForceFrom }) => formatPeriod(inForceFrom) },
                {
                  key: 'groups',
                  label: t('groups'),
                  render: ({ groups }) => groups.map(({ name }) => name).join(common('list.separator')),
                },
                { key: 'owner', label: t('owner'), render: ({ owner }) => owner?.name ?? t('city') },
              ]}
            />
            <p class="buttons">
              <Allowed can={chosen.length === 2} why={t('compare.two')}>
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    // The older one on the left.
                    const [newer = '', older = ''] = entries
                      .filter(({ id }) => chosen.includes(id))
                      .map(({ id }) => id);
                    go(deskHref('schemes', { left: older, right: newer }));
                  }}
                >
                  {t('compare')}
                </button>
              </Allowed>
            </p>
          </>
        )}
      </section>
      <AdoptForm reload={reload} />
    </div>
  );
}

/** By group, newest in force first, later versions before earlier ones. */
function byGroup(schemes: readonly SchemeEntry[]): readonly SchemeEntry[] {
  const group = ({ owner, groups }: SchemeEntry) => `${owner?.code ?? ''} ${groups[0]?.code ?? ''}`;
  return [...schemes].sort(
    (one, other) =>
      group(one).localeCompare(group(other)) ||
      other.inForceFrom.localeCompare(one.inForceFrom) ||
      other.version - one.version,
  );
}
