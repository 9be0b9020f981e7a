import { graphql } from '../../../api/graphql.ts';

export const upsertUnitCommand = graphql(`
  mutation UpsertUnit($input: UpsertUnitInput!) {
    upsertUnit(input: $input) { unit { code revision } userErrors { code message field } }
  }
`);

export const retireUnitCommand = graphql(`
  mutation RetireUnit($input: RetireUnitInput!) {
    retireUnit(input: $input) { unit { code } userErrors { code message field } }
  }
`);

export const assignSupervisionCommand = graphql(`
  mutation AssignSupervision($input: AssignSupervisionInput!) {
    assignSupervision(input: $input) { unit { code } userErrors { code message field } }
  }
`);
