package io.sunboard.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ladder as it is written down, before anybody has checked it: everything may be missing. */
public record LadderDocument(
    @Nullable String agency, @Nullable String issuer, @Nullable List<RungEntry> rungs) {

  /**
   * A rung.
   *
   * @param on DISPATCH, SHARE_OF_LIMIT, AFTER_YELLOW, FAILED_VERIFICATION, FALSE_REPORT or
   *     LISTING_FAILED
   * @param percent of SHARE_OF_LIMIT
   * @param after of AFTER_YELLOW
   * @param nth of FAILED_VERIFICATION
   */
  public record RungEntry(
      @Nullable String colour,
      @Nullable String on,
      @Nullable Integer percent,
      @Nullable LimitEntry after,
      @Nullable Integer nth,
      @Nullable String signing,
      @Nullable Integer superiors,
      @Nullable List<String> copies) {}

  public record LimitEntry(@Nullable Integer amount, @Nullable String unit) {}
}
