import { graphql, type ResultOf } from '../../api/graphql.ts';

/** What was released last: a ranking in brief, notices. */
export const releasedLately = graphql(`
  query ReleasedLately($lang: Language!) {
    city: units(first: 1) { nodes { name(language: $lang) } }
    rankings(first: 1) {
      nodes {
        id period sample releasedAt correctionReason
        group { code name(language: $lang) }
        previous { period }
        rows(first: 100) {
          nodes { rank total unrankedReason unit { code name(language: $lang) } previous { period rank total } }
          pageInfo { hasNextPage }
        }
      }
    }
    publications(first: 3) { nodes { id number kind title period sample releasedAt withdrawal { at } } }
  }
`);

export type Released = ResultOf<typeof releasedLately>;
export type BriefRanking = Released['rankings']['nodes'][number];
export type BriefRow = BriefRanking['rows']['nodes'][number];
export type BriefNotice = Released['publications']['nodes'][number];
