import { formatPeriod } from '../../format/period.ts';
import { t } from '../../i18n/i18n.ts';
import type { Found, Hit, Kind, Span } from '../../pages/search/queries.ts';
import { follow, href } from '../../route/route.ts';
import { addressOf, plain } from './hit.ts';
import './SearchResults.css';

interface FacetsProps {
  readonly facets: Found['facets'];
  readonly words: string;
  readonly kind: Kind | undefined;
}

/** How many hits each kind has, as links that limit the search to it. */
export function Facets({ facets, words, kind }: FacetsProps) {
  const sum = facets.reduce((total, { count }) => total + count, 0);
  const facet = (target: Kind | undefined, label: string, count: number) => (
    <li key={target}>
      <a
        class="facet"
        href={href('search', { q: words, kind: target })}
        aria-current={target === kind ? 'true' : undefined}
        onClick={follow}
      >
        {label} <span class="facet-count">{count}</span>
      </a>
    </li>
  );
  return (
    <nav class="facets" aria-label={t('search.facets')}>
      <ul>
        {facet(undefined, t('search.all'), sum)}
        {facets
          .filter(({ count }) => count > 0)
          .map(({ kind: target, count }) => facet(target, t(`search.kind.${target}`), count))}
      </ul>
    </nav>
  );
}

/** Hits, best first. */
export function Hits({ hits }: { hits: readonly Hit[] }) {
  return (
    <ol class="hits">
      {hits.map((hit) => (
        <HitEntry key={`${hit.kind} ${addressOf(hit.node)} ${plain(hit.title)}`} hit={hit} />
      ))}
    </ol>
  );
}

function HitEntry({ hit }: { hit: Hit }) {
  const address = addressOf(hit.node);
  const title = <Spans spans={hit.title} />;
  return (
    <li class="hit">
      <p class="hit-kind">
        {t(`search.kind.${hit.kind}`)}
        {detail(hit) && ` · ${detail(hit)}`}
      </p>
      <h2 class="hit-title" lang="zh-CN">
        {address ? <a href={address}>{title}</a> : title}
      </h2>
      {hit.highlights.map(({ spans }) => (
        <p key={plain(spans)} class="hit-passage" lang="zh-CN">
          <Spans spans={spans} />
        </p>
      ))}
    </li>
  );
}

function detail({ node }: Hit): string | undefined {
  if (node.__typename === 'Unit') return node.tier.name;
  if (node.__typename === 'Publication') return node.number;
  if (node.__typename === 'Ranking') return formatPeriod(node.period);
  return undefined;
}

/** Text with what was looked for marked. */
function Spans({ spans }: { spans: readonly Span[] }) {
  return <>{spans.map(({ text, match }) => (match ? <mark>{text}</mark> : text))}</>;
}
