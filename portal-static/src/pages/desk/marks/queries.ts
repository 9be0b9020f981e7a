import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const markingTasks = graphql(
  `query MarkingTasks($lang: Language!) {
    viewer { unit { code name(language: $lang) } }
    markingTasks {
      round period dueAt
      channel { code name(language: $lang) weight rules { __typename ... on CrossRules { trim minimumMarks } } }
      peers { code name(language: $lang) }
      marking { givenAt excuse }
    }
  }`,
);

export type MarkingTask = NonNullable<ResultOf<typeof markingTasks>['markingTasks']>[number];
