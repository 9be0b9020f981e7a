import { graphql } from '../../api/graphql.ts';

/** Where exposed problems are: roughly, where the city is. */
export const placesExposed = graphql(`
  query PlacesExposed {
    exposures(first: 30) { nodes { location { latitude longitude } } }
  }
`);
