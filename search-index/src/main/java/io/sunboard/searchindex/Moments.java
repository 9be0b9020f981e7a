package io.sunboard.searchindex;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times as the index has them: milliseconds since 1970, within what a double holds exactly. */
final class Moments {

  /** Sorts after every moment, newest first. */
  static final long NONE = -4_000_000_000_000_001L;

  /** The year 128,700 or so; a date beyond it is as good as it. */
  private static final long LIMIT = 4_000_000_000_000_000L;

  private static final long MAX_SECONDS = LIMIT / 1_000;

  private Moments() {}

  static long of(Instant instant) {
    return Math.clamp(instant.getEpochSecond(), -MAX_SECONDS, MAX_SECONDS - 1) * 1_000
        + instant.getNano() / 1_000_000;
  }

  /**
   * When a document happened: at an instant, or at noon in UTC, which is that day nearly
   * everywhere.
   */
  static @Nullable Long of(@Nullable Instant at, @Nullable LocalDate date) {
    if (at != null) {
      return of(at);
    }
    return date == null ? null : of(date.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }
}
