import { href } from '../../route/route.ts';
import type { NamedExposure } from './queries.ts';
import { t } from './words.ts';

/** Where an exposed problem stands now, in one word. */
export function standing({ status, outcome, overdue }: NamedExposure): string {
  if (status === 'CLOSED' && outcome) return t(`closed.${outcome}`);
  return overdue ? t('status.overdue') : t(`status.${status}`);
}

/** An exposed problem in one line; of one that was taken down, that it was. */
export function ExposureLine({ exposure }: { exposure: NamedExposure | null }) {
  if (!exposure || exposure.status === 'WITHDRAWN') return <span class="meta">{t('followUp.gone')}</span>;
  return (
    <>
      <a href={href('problem', { number: exposure.number })} lang="zh-CN">
        {exposure.title ?? exposure.number}
      </a>
      <span class="meta">
        {exposure.unit && ` · ${exposure.unit.name}`} · {standing(exposure)}
      </span>
    </>
  );
}
