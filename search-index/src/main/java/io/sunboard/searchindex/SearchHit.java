package io.sunboard.searchindex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was found. It says what matched once; the caller checks that the reader may see it.
 *
 * @param score higher is better; comparable only within one search
 * @param title the whole title, what was found being marked
 * @param highlights up to three passages, best first, each with at least one match; empty when only
 *     the title matched
 * @param metres how far it is from the point that the order or the filter names; null when neither
 *     does, or when it has no place
 * @param cursor gives the hits after this one
 */
public record SearchHit(
    DocumentKind kind,
    String id,
    float score,
    List<Span> title,
    List<List<Span>> highlights,
    @Nullable Double metres,
    String cursor) {

  public SearchHit {
    title = List.copyOf(title);
    highlights = List.copyOf(highlights);
  }
}
