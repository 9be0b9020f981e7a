import { graphql } from '../../../api/graphql.ts';

/** The same step of many problems, each for itself. */
export const stepProblemsCommand = graphql(`
  mutation StepProblems($input: StepProblemsInput!) {
    stepProblems(input: $input) {
      results { asked problem { number revision state } userErrors { code message field } }
      userErrors { code message field }
    }
  }
`);
