import { t } from '../../i18n/i18n.ts';
import type { DeskViewer as Viewer } from '../../pages/desk/queries.ts';
import { href } from '../../route/route.ts';
import '../Scheme/Scheme.css';

/** Who has signed in, and what that account may do. */
export function ViewerCard({ viewer }: { viewer: Viewer }) {
  return (
    <section class="card">
      <dl class="facts">
        <dt>{t('account.name')}</dt>
        <dd>{viewer.displayName ?? viewer.username}</dd>
        <dt>{t('account.username')}</dt>
        <dd>{viewer.username}</dd>
        <dt>{t('account.unit')}</dt>
        <dd>
          {viewer.unit ? (
            <a href={href('unit', { code: viewer.unit.code })}>{viewer.unit.name}</a>
          ) : (
            t('account.noUnit')
          )}
        </dd>
        <dt>{t('account.roles')}</dt>
        <dd>
          <Roles viewer={viewer} />
        </dd>
      </dl>
    </section>
  );
}

function Roles({ viewer }: { viewer: Viewer }) {
  const roles = [...viewer.staffRoles, ...(viewer.isAdmin ? (['ADMIN'] as const) : [])];
  if (roles.length === 0) return <>{t('account.noRoles')}</>;
  return (
    <ul class="roles">
      {roles.map((role) => (
        <li key={role}>{t(`role.${role}`)}</li>
      ))}
    </ul>
  );
}
