import { graphql, type ResultOf } from '../../../api/graphql.ts';
import { namedView, noticeView } from '../../notice/queries.ts';

export const entryView = graphql(`
  fragment PublicationEntryView on Publication {
    id number version kind audience status title period day sample releasedAt releaseAt
    withdrawal { at }
    viewerCanCheck viewerCanSign viewerCanRelease
  }
`);

export const publicationsQuery = graphql(
  `query DeskPublications($filter: PublicationFilter, $after: String) {
    publications(filter: $filter, first: 50, after: $after) {
      nodes { ...PublicationEntryView }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  [entryView],
);

/** One publication as staff see it: what readers will see, what a correction starts from, and who may do what. */
export const publicationQuery = graphql(
  `query DeskPublication($number: String!, $lang: Language!) {
    publication(number: $number) {
      ...NoticeInFull ...NamedInNotice ...PublicationEntryView
      revision
      personalData { kind text masked }
      majorProblems { number title unit dueAt causes }
      english: figures { code label(language: EN) unit(language: EN) }
      englishTables: tables { code title(language: EN) note(language: EN) rows { label(language: EN) } }
      viewerCanCorrect viewerCanWithdraw
    }
  }`,
  [noticeView, namedView, entryView],
);

/** Of what a draft can be composed: rankings, released or not, exposed problems, units. */
export const materialQuery = graphql(`
  query PublicationMaterial($lang: Language!) {
    rounds(first: 10) { nodes { period state sample rankings { id version group { name(language: $lang) } } } }
    exposures(first: 50) { nodes { number title unit { name(language: $lang) } status } }
    units(first: 100, filter: {active: true}) { nodes { code name(language: $lang) } }
    viewer { unit { name } }
  }
`);

export type PublicationEntry = ResultOf<typeof entryView>;
export type DeskPublication = NonNullable<ResultOf<typeof publicationQuery>['publication']>;
export type Material = ResultOf<typeof materialQuery>;
