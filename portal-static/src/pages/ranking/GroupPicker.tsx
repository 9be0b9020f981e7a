import { follow, href } from '../../route/route.ts';
import type { Group } from './choice.ts';
import { t } from './words.ts';
import '../../components/PeriodPicker/PeriodPicker.css';
import './GroupPicker.css';

/** Links to the latest ranking of each group; nothing where there is only one to choose from. */
export function GroupPicker({ groups, current }: { groups: readonly Group[]; current: string | undefined }) {
  return (
    <nav class="periods group-picker" aria-label={t('groups')}>
      <span class="periods-label" aria-hidden="true">
        {t('groups')}
      </span>
      <ul class="periods-list">
        {groups.map(({ code, name }) => (
          <li key={code}>
            <a
              class="period"
              href={href('ranking', { group: code })}
              aria-current={code === current ? 'true' : undefined}
              onClick={follow}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
