import type { Hit, Span } from '../../pages/search/queries.ts';
import { href } from '../../route/route.ts';

/** Where a hit leads; undefined where it has no page of its own. */
export function addressOf(node: Hit['node']): string | undefined {
  switch (node.__typename) {
    case 'Unit':
      return href('unit', { code: node.code });
    case 'Ranking':
      return href('ranking', { group: node.group.code, period: node.period });
    case 'Publication':
      return href('notice', { number: node.number });
    case 'Exposure':
      return href('problem', { number: node.number });
    default:
      return undefined;
  }
}

/** The words of a title or passage, without its marks. */
export const plain = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
