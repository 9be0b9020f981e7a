import { graphql } from '../../../api/graphql.ts';

export const routingRulesQuery = graphql(`
  query RoutingRules($lang: Language!) {
    routingRules {
      version document reason setAt
      rules { code name priority unit { code name(language: $lang) } }
    }
  }
`);

export const routingDryRunQuery = graphql(`
  query RoutingDryRun($input: RoutingDryRunInput!, $lang: Language!) {
    routingDryRun(input: $input) {
      run {
        tips more unmatched undecided right among
        rules { first right wrong rule { code name unit { name(language: $lang) } } }
        disagreements { tip went { name(language: $lang) } suggested { rule { name } unit { name(language: $lang) } } }
      }
      userErrors { code message field }
    }
  }
`);
