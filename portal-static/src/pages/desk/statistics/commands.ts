import { graphql } from '../../../api/graphql.ts';

export const prepareCommand = graphql(`
  mutation PrepareStatistics($input: PrepareStatisticsInput!) {
    prepareStatistics(input: $input) { release { month version } userErrors { code message field } }
  }
`);

export const releaseStatisticsCommand = graphql(`
  mutation ReleaseStatistics($input: ReleaseStatisticsInput!) {
    releaseStatistics(input: $input) { release { month version } userErrors { code message field } }
  }
`);
