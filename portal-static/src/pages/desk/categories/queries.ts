import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const catalogueQuery = graphql(`
  query Catalogue {
    categories {
      code standardCode kind name(language: ZH) nameEn: name(language: EN) active revision
      parent { code }
      filingStandard closingStandard unitKind sensitive gridMetres
      contentArea(language: ZH) contentAreaEn: contentArea(language: EN)
      limit { amount unit } returnLimit { amount unit }
    }
  }
`);

export type CategoryData = ResultOf<typeof catalogueQuery>['categories'][number];
