package io.sunboard.search.app;

import io.sunboard.searchindex.SearchIndex;

/**
 * The two families of indices. They share nothing: what everybody reads could otherwise tell of
 * what nobody may know, by counts, scores or suggestions.
 */
record SearchIndices(SearchIndex forEverybody, SearchIndex forStaff) {

  SearchIndex of(Readership readership) {
    return switch (readership) {
      case PUBLIC -> forEverybody;
      case STAFF -> forStaff;
    };
  }
}
