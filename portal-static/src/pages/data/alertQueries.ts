import { graphql, type ResultOf } from '../../api/graphql.ts';

/** The token stands in it: by POST only. */
export const alertQuery = graphql(`
  query Alert($token: String!) {
    alert(manageToken: $token) { state reason channel destination topics unit createdAt confirmedAt }
  }
`);

export type Alert = NonNullable<ResultOf<typeof alertQuery>['alert']>;
