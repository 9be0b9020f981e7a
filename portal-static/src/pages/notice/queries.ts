import { graphql, type ResultOf } from '../../api/graphql.ts';

/** Everything that is written in the notice itself. */
export const noticeView = graphql(`
  fragment NoticeInFull on Publication {
    id number version kind status title period sample releasedAt basis next
    sections { heading text }
    figures { code label(language: $lang) value change unit(language: $lang) }
    tables {
      code title(language: $lang) note(language: $lang) whole
      rows { label(language: $lang) count share printedShare change }
    }
    sources { title url }
    statements { unit { code name(language: $lang) } occasion text }
    annexes { title url }
    signature { office on }
    absentParts { part reason }
    correctionReason supersededAt
    withdrawal { at reason }
  }
`);

/** What the notice names that lives elsewhere: rankings, exposed problems, and what became of earlier ones. */
export const namedView = graphql(`
  fragment NamedInNotice on Publication {
    rankings {
      id period sample export
      group { code name(language: $lang) }
      rows(first: 100) { nodes { rank total unrankedReason(language: $lang) unit { code name(language: $lang) } } }
    }
    salient { remark exposure { number title status outcome overdue unit { name(language: $lang) } } }
    followUp {
      since outcome
      exposure { number title status outcome overdue unit { name(language: $lang) } }
    }
  }
`);

export const noticeQuery = graphql(
  `query Notice($number: String!, $asOf: DateTime, $lang: Language!) {
    publication(number: $number, asOf: $asOf) { ...NoticeInFull }
  }`,
  [noticeView],
);

export const namedQuery = graphql(
  `query NamedInNotice($number: String!, $asOf: DateTime, $lang: Language!) {
    publication(number: $number, asOf: $asOf) { ...NamedInNotice }
  }`,
  [namedView],
);

/** The edition that stood right before another one. */
export const editionQuery = graphql(`
  query EditionOfNotice($number: String!, $asOf: DateTime) {
    publication(number: $number, asOf: $asOf) { version releasedAt correctionReason supersededAt }
  }
`);

export type NoticeInFull = ResultOf<typeof noticeView>;
export type Named = ResultOf<typeof namedView>;
export type NamedExposure = NonNullable<Named['salient'][number]['exposure']>;
export type FollowUpEntry = Named['followUp'][number];
export type Edition = NonNullable<ResultOf<typeof editionQuery>['publication']>;
