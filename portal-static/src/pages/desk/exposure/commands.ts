import { graphql } from '../../../api/graphql.ts';

export const redactExposure = graphql(`
  mutation RedactExposure($input: RedactExposureInput!) {
    redactExposure(input: $input) { exposure { number revision } userErrors { code message field } }
  }
`);

export const maskPhoto = graphql(`
  mutation MaskPhoto($input: MaskPhotoInput!) {
    maskPhoto(input: $input) { photo url userErrors { code message field } }
  }
`);

export const approveExposure = graphql(`
  mutation ApproveExposure($input: ApproveExposureInput!) {
    approveExposure(input: $input) { exposure { number revision } userErrors { code message field } }
  }
`);

export const withdrawExposure = graphql(`
  mutation WithdrawExposure($input: WithdrawExposureInput!) {
    withdrawExposure(input: $input) { exposure { number revision } userErrors { code message field } }
  }
`);
