import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const channelView = graphql(
  `fragment ChannelView on SchemeChannel { code name(language: $lang) kind weight }`,
);

/** What a round is scored by, as far as entering and importing need it. */
export const rulesView = graphql(
  `fragment RulesView on Scheme {
    code name(language: $lang) version
    rounding { places mode quotientPlaces }
    channels {
      ...ChannelView
      rules {
        __typename
        ... on InspectionRules { method indicators minimumSample }
        ... on CrossRules { trim minimumMarks }
        ... on SurveyRules { lowest highest fewest: minimumSample }
      }
    }
    groups { code units }
    indicators { code name(language: $lang) zh: name(language: ZH) standards { code name(language: $lang) zh: name(language: ZH) points cap } }
  }`,
  [channelView],
);

export const deadlinesView = graphql(
  `fragment DeadlinesView on PhaseTimes { collectBy computeBy appealsUntil decideBy approveBy releaseBy }`,
);

/** The units that are active, for choosing one. */
export const unitChoices = graphql(
  `query UnitChoices($after: String, $lang: Language!) {
    units(filter: {active: true}, first: 100, after: $after) {
      nodes { code name(language: $lang) zh: name(language: ZH) }
      pageInfo { hasNextPage endCursor }
    }
  }`,
);

export const categoryChoices = graphql(
  `query CategoryChoices($lang: Language!) {
    categories { code name(language: $lang) zh: name(language: ZH) active parent { code name(language: $lang) } }
  }`,
);

export type Rules = ResultOf<typeof rulesView>;
export type Channel = ResultOf<typeof channelView>;
export type Deadlines = ResultOf<typeof deadlinesView>;
export type UnitChoice = ResultOf<typeof unitChoices>['units']['nodes'][number];
export type CategoryChoice = ResultOf<typeof categoryChoices>['categories'][number];
