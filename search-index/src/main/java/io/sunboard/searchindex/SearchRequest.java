package io.sunboard.searchindex;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words what the reader typed, up to {@value #MAX_WORDS} characters (code points); anything
 *     is allowed, and words without a letter or digit find nothing
 * @param kinds the kinds to show; empty means all
 * @param first how many hits, 1 to {@value #MAX_FIRST}
 * @param after the cursor of a hit of the same words and kinds; null for the first page
 */
public record SearchRequest(
    String words, Set<DocumentKind> kinds, int first, @Nullable String after) {

  /** Longest query, in code points. */
  public static final int MAX_WORDS = 200;

  /** Largest page. */
  public static final int MAX_FIRST = 50;

  public SearchRequest {
    kinds = Set.copyOf(kinds);
    if (words.codePointCount(0, words.length()) > MAX_WORDS) {
      throw new IllegalArgumentException("A query has at most " + MAX_WORDS + " characters");
    }
    if (first < 1 || first > MAX_FIRST) {
      throw new IllegalArgumentException("A page has 1 to " + MAX_FIRST + " hits, not " + first);
    }
  }
}
