import { graphql, type ResultOf } from '../../../api/graphql.ts';

const face = graphql(`
  fragment ExposureFace on Exposure {
    id number revision state status title text address releasedAt reportedAt sample
    viewerCanApprove viewerCanWithdraw
    unit { code name(language: $lang) }
    category { code name(language: $lang) sensitive gridMetres }
    location { latitude longitude precision }
    photos { id kind url medium thumb }
    withdrawal { at reason }
    draft {
      title text address
      location { latitude longitude precision }
      photos { id kind url medium thumb }
      personalData { kind text masked }
    }
  }
`);

/** An exposure by its own number: for those who approve, and for what is out already. */
export const exposureQuery = graphql(
  `query DeskExposure($number: String!, $lang: Language!) {
    exposure(number: $number) { ...ExposureFace }
  }`,
  [face],
);

/** A problem and its public face: for those who redact. */
export const redactionQuery = graphql(
  `query Redaction($number: String!, $lang: Language!) {
    problem(number: $number) {
      number title description address state sample reportedAt
      location { latitude longitude }
      territory { code name(language: $lang) }
      lead { code name(language: $lang) }
      category { code name(language: $lang) sensitive gridMetres }
      photos { id kind at url thumb }
      exposure { ...ExposureFace }
    }
  }`,
  [face],
);

export type Face = NonNullable<ResultOf<typeof exposureQuery>['exposure']>;
export type FacePhoto = Face['photos'][number];
export type ProblemToRedact = NonNullable<ResultOf<typeof redactionQuery>['problem']>;
