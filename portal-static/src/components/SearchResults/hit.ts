import type { Hit, Span } from '../../pages/search/queries.ts';
import { href } from '../../route/route.ts';

/** Where a hit leads: a unit's line, a ranking, or the ranking that a notice announces. */
export function addressOf(node: Hit['node']): string | undefined {
  switch (node.__typename) {
    case 'Unit':
      return href('unit', { code: node.code });
    case 'Ranking':
      return href('ranking', { group: node.group.code, period: node.period });
    case 'Publication': {
      const [ranking] = node.rankings;
      return ranking && href('ranking', { group: ranking.group.code, period: ranking.period });
    }
    default:
      return undefined;
  }
}

/** The words of a title or passage, without its marks. */
export const plain = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
