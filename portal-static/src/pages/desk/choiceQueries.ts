import { graphql } from '../../api/graphql.ts';

/** Units to choose from. */
export const unitsToChoose = graphql(`
  query UnitsToChoose($after: String, $lang: Language!) {
    units(filter: { active: true }, first: 100, after: $after) {
      nodes { code name(language: $lang) parent { code } supervises { code } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The catalogue to choose from. */
export const categoriesToChoose = graphql(`
  query CategoriesToChoose($lang: Language!) {
    categories { code name(language: $lang) active gridMetres parent { code } }
  }
`);
