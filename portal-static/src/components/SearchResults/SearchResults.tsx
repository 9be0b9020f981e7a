import { formatPeriod } from '../../format/period.ts';
import type { Found, Hit, Kind, Span } from '../../pages/search/queries.ts';
import { type Scope, searchHref } from '../../pages/search/scope.ts';
import { t } from '../../pages/search/words.ts';
import { follow } from '../../route/route.ts';
import { addressOf, plain } from './hit.ts';
import './SearchResults.css';

interface FacetsProps {
  readonly facets: Found['facets'];
  readonly scope: Scope;
}

/** How many hits each kind has, as links that limit the search to it. */
export function Facets({ facets, scope }: FacetsProps) {
  const sum = facets.reduce((total, { count }) => total + count, 0);
  const facet = (target: Kind | undefined, label: string, count: number) => (
    <li key={target}>
      <a
        class="facet"
        href={searchHref(scope, { kind: target })}
        aria-current={target === scope.kind ? 'true' : undefined}
        onClick={follow}
      >
        {label} <span class="facet-count">{count}</span>
      </a>
    </li>
  );
  return (
    <nav class="facets" aria-label={t('facets')}>
      <ul>
        {facet(undefined, t('all'), sum)}
        {facets
          .filter(({ count }) => count > 0)
          .map(({ kind: target, count }) => facet(target, t(`kind.${target}`), count))}
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
      <p class="hit-kind">{[t(`kind.${hit.kind}`), ...details(hit)].join(' · ')}</p>
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

/** What places a hit before it is opened. */
function details({ node, distance }: Hit): string[] {
  const away =
    distance === null
      ? []
      : [
          distance < 1000
            ? t('distance.metres', { m: Math.max(100, Math.round(distance / 100) * 100) })
            : t('distance', { km: Math.round(distance / 1000) }),
        ];
  switch (node.__typename) {
    case 'Unit':
      return [node.tier.name, ...away];
    case 'Publication':
      return [node.number, ...away];
    case 'Ranking':
      return [formatPeriod(node.period), ...away];
    case 'Exposure':
      return [
        ...(node.answerable ? [node.answerable.name] : []),
        node.overdue ? t('overdue') : standing(node.exposureStatus),
        ...away,
      ];
    default:
      return away;
  }
}

type Status = Extract<Hit['node'], { __typename: 'Exposure' }>['exposureStatus'];
const standing = (status: Status): string => (status === 'WITHDRAWN' ? '' : t(`status.${status}`));

/** Text with what was looked for marked. */
function Spans({ spans }: { spans: readonly Span[] }) {
  return <>{spans.map(({ text, match }) => (match ? <mark>{text}</mark> : text))}</>;
}
