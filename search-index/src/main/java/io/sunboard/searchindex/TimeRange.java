package io.sunboard.searchindex;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time. An empty one finds nothing.
 *
 * @param from the first instant in it; null for no beginning
 * @param before the first instant behind it; null for no end
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant before) {

  /** Without beginning and end: meets every document, also those that lack the time. */
  public static final TimeRange ALWAYS = new TimeRange(null, null);

  boolean isOpen() {
    return from == null && before == null;
  }
}
