import { graphql } from '../../../api/graphql.ts';
import { findingView } from './queries.ts';

export const recordFinding = graphql(
  `mutation RecordFinding($input: RecordFindingInput!, $lang: Language!) {
    recordFinding(input: $input) { finding { ...FindingView } userErrors { code message field } }
  }`,
  [findingView],
);

export const withdrawFinding = graphql(
  `mutation WithdrawFinding($input: WithdrawFindingInput!, $lang: Language!) {
    withdrawFinding(input: $input) { finding { ...FindingView } userErrors { code message field } }
  }`,
  [findingView],
);

export const importFindings = graphql(
  `mutation ImportFindings($input: ImportFindingsInput!) {
    importFindings(input: $input) {
      imported firstNumber lastNumber faults { row column code message } userErrors { code message field }
    }
  }`,
);
