package io.sunboard.searchindex;

import java.util.Set;

/**
 * What a reader may find at all: it limits hits, counts and facets alike.
 *
 * @param unlimited true for a reader who may find all that is in the index
 * @param scopes else: a document is found when one of its {@link Facts#scopes()} is among these
 */
public record Visibility(boolean unlimited, Set<String> scopes) {

  private static final Visibility EVERYTHING = new Visibility(true, Set.of());

  public Visibility {
    scopes = SearchFilter.values(scopes);
  }

  /** For an index that holds nothing but what everybody who searches it may see. */
  public static Visibility everything() {
    return EVERYTHING;
  }

  /** For a reader who finds what bears one of these; nothing when there are none. */
  public static Visibility of(Set<String> scopes) {
    return new Visibility(false, scopes);
  }

  boolean isNothing() {
    return !unlimited && scopes.isEmpty();
  }
}
