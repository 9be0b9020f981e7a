import { graphql, type ResultOf } from '../../api/graphql.ts';

/** Who is at the desk. */
export const deskViewerQuery = graphql(`
  query DeskViewer($lang: Language!) {
    viewer {
      signedIn username displayName isCadre isAdmin staffRoles
      unit { code name(language: $lang) }
    }
  }
`);

/** What lies in each queue, for the counts beside the menu. */
export const caseloadQuery = graphql(`query Caseload { caseload { queue count } }`);

/** Every problem within reach, whenever something happens to it. */
export const caseloadChangedSubscription = graphql(`
  subscription CaseloadChanged { caseloadChanged { number revision state title } }
`);

export type DeskViewer = ResultOf<typeof deskViewerQuery>['viewer'];
