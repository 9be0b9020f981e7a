import { graphql } from '../../../api/graphql.ts';

export const setRoutingRulesCommand = graphql(`
  mutation SetRoutingRules($input: SetRoutingRulesInput!) {
    setRoutingRules(input: $input) { rules { version } userErrors { code message field } }
  }
`);
