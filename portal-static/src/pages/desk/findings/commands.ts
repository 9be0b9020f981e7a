import { graphql } from '../../../api/graphql.ts';

export const recordFinding = graphql(
  `mutation RecordFinding($input: RecordFindingInput!) {
    recordFinding(input: $input) { finding { id standing } userErrors { code message field } }
  }`,
);

export const withdrawFinding = graphql(
  `mutation WithdrawFinding($input: WithdrawFindingInput!) {
    withdrawFinding(input: $input) { finding { id standing } userErrors { code message field } }
  }`,
);

export const importFindings = graphql(
  `mutation ImportFindings($input: ImportFindingsInput!) {
    importFindings(input: $input) {
      imported firstNumber lastNumber faults { row column code message } userErrors { code message field }
    }
  }`,
);
