package io.sunboard.ticket;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ladder as it is written down, before anybody has checked it: everything may be missing. */
public record LadderDocument(
    @Nullable String agency, @Nullable String issuer, @Nullable List<RungEntry> rungs) {

  /**
   * A rung.
   *
   * @param trigger DISPATCH, SHARE_OF_LIMIT, AFTER_YELLOW, FAILED_VERIFICATION, FALSE_REPORT or
   *     LISTING_FAILED
   * @param percent of SHARE_OF_LIMIT
   * @param after of AFTER_YELLOW
   * @param nth of FAILED_VERIFICATION
   */
  public record RungEntry(
      @Nullable String colour,
      @Nullable String trigger,
      @Nullable Integer percent,
      @Nullable LimitEntry after,
      @Nullable Integer nth,
      @Nullable String signing,
      @Nullable Integer superiors,
      @Nullable List<String> copies) {}

  public record LimitEntry(@Nullable Integer amount, @Nullable String unit) {}

  /** The document of a ladder: it reads as that ladder again. */
  public static LadderDocument of(Ladder ladder) {
    UnitCode issuer = ladder.issuer();
    return new LadderDocument(
        ladder.agency(),
        issuer == null ? null : issuer.value(),
        ladder.rungs().stream().map(LadderDocument::entry).toList());
  }

  private static RungEntry entry(Rung rung) {
    List<String> copies = rung.copies().stream().map(UnitCode::value).toList();
    String colour = rung.colour().name();
    String signing = rung.signing().name();
    int up = rung.superiors();
    return switch (rung.trigger()) {
      case Trigger.Dispatch _ ->
          new RungEntry(colour, "DISPATCH", null, null, null, signing, up, copies);
      case Trigger.Share(int percent) ->
          new RungEntry(colour, "SHARE_OF_LIMIT", percent, null, null, signing, up, copies);
      case Trigger.AfterYellow(TimeLimit(int amount, LimitUnit unit)) ->
          new RungEntry(
              colour,
              "AFTER_YELLOW",
              null,
              new LimitEntry(amount, unit.name()),
              null,
              signing,
              up,
              copies);
      case Trigger.FailedVerification(int nth) ->
          new RungEntry(colour, "FAILED_VERIFICATION", null, null, nth, signing, up, copies);
      case Trigger.FalseReport _ ->
          new RungEntry(colour, "FALSE_REPORT", null, null, null, signing, up, copies);
      case Trigger.ListingFailed _ ->
          new RungEntry(colour, "LISTING_FAILED", null, null, null, signing, up, copies);
    };
  }
}
