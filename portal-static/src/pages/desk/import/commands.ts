import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const importFindingsCommand = graphql(`
  mutation ImportProblems($input: ImportFindingsInput!) {
    importFindings(input: $input) {
      imported firstNumber lastNumber
      faults { row column code message }
      userErrors { code message field }
    }
  }
`);

export type Fault = ResultOf<typeof importFindingsCommand>['importFindings']['faults'][number];
