import { follow, href, search } from '../../route/route.ts';
import { type PublicationKind, publicKinds } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly kind: PublicationKind | undefined;
  readonly year: string | undefined;
}

/** The first year that cities published in, as far as anybody's records go; the list ends with this year. */
const earliest = 2006;

function years(): string[] {
  const now = new Date().getFullYear();
  return Array.from({ length: now - earliest + 1 }, (_, back) => String(now - back));
}

function go(address: string): void {
  history.pushState(null, '', address);
  search.value = new URL(location.href).search;
}

/** Which releases to list: the kinds as links, the year as a choice; both stand in the address. */
export function NewsFilter({ kind, year }: Props) {
  const link = (target: PublicationKind | undefined) => (
    <li key={target ?? 'all'}>
      <a
        class="facet"
        href={href('news', { kind: target, year })}
        aria-current={target === kind ? 'true' : undefined}
        onClick={follow}
      >
        {t(target ? `kind.${target}` : 'kind.all')}
      </a>
    </li>
  );
  return (
    <div class="news-filter">
      <nav class="facets" aria-label={t('kinds')}>
        <ul>
          {link(undefined)}
          {publicKinds.map(link)}
        </ul>
      </nav>
      <label class="news-year">
        <span>{t('year')}</span>
        <select
          value={year ?? ''}
          onChange={({ currentTarget }) => go(href('news', { kind, year: currentTarget.value }))}
        >
          <option value="">{t('year.all')}</option>
          {years().map((each) => (
            <option key={each} value={each}>
              {t('year.one', { year: each })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
