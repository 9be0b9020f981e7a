import { useState } from 'preact/hooks';
import { follow } from '../../route/route.ts';
import { t } from './words.ts';

export interface FilterOption {
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly href: string;
}

const atFirst = 6;

/** One way to narrow the hits: the most frequent values first, the rest on demand; the chosen one takes itself back. */
export function FilterGroup({ title, options }: { title: string; options: readonly FilterOption[] }) {
  const [all, setAll] = useState(false);
  if (options.length === 0) return null;
  const shown = all ? options : options.filter(({ chosen }, place) => place < atFirst || chosen);
  return (
    <nav class="filter-group" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ label, count, chosen, href }) => (
          <li key={href}>
            <a href={href} aria-current={chosen ? 'true' : undefined} onClick={follow}>
              <span>{label}</span>
              {chosen ? (
                <span class="filter-off" title={t('remove')}>
                  ×<span class="visually-hidden">{t('remove')}</span>
                </span>
              ) : (
                <span class="facet-count">{count}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
      {!all && options.length > shown.length && (
        <button type="button" class="filter-more" onClick={() => setAll(true)}>
          {t('more', { n: options.length })}
        </button>
      )}
    </nav>
  );
}
