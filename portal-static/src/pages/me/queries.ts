import { graphql, type ResultOf } from '../../api/graphql.ts';

export const viewerQuery = graphql(`
  query Me($lang: Language!) {
    viewer {
      signedIn username displayName isCadre isAdmin staffRoles
      unit { code name(language: $lang) }
    }
  }
`);

export type Viewer = ResultOf<typeof viewerQuery>['viewer'];
