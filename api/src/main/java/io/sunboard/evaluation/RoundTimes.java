package io.sunboard.evaluation;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.scheme.Deadlines;
import io.sunboard.shared.Period;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Until when each phase of a round may last; null where the scheme sets no limit, or before the
 * phase can be foreseen. Marks and appeals end with their time; the others are only late.
 */
public record RoundTimes(
    @Nullable Instant collectBy,
    @Nullable Instant computeBy,
    @Nullable Instant appealsUntil,
    @Nullable Instant decideBy,
    @Nullable Instant approveBy,
    @Nullable Instant releaseBy) {

  public static final RoundTimes NONE = new RoundTimes(null, null, null, null, null, null);

  /** Of a round that is opened: collecting lasts from the period's end, or from now when later. */
  public static RoundTimes opened(
      Period period, Deadlines scheme, WorkCalendar calendar, ZoneId zone, Instant now) {
    Instant over = period.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    return new RoundTimes(
        due(over.isAfter(now) ? over : now, scheme.collect(), calendar),
        null,
        null,
        null,
        null,
        null);
  }

  /** After the collecting. */
  public RoundTimes collected(Deadlines scheme, WorkCalendar calendar, Instant now) {
    return new RoundTimes(collectBy, due(now, scheme.compute(), calendar), null, null, null, null);
  }

  /** After computing: the first time sets until when units may appeal, and later ones leave it. */
  public RoundTimes computed(Deadlines scheme, WorkCalendar calendar, boolean first, Instant now) {
    Instant appeals = first ? due(now, scheme.appeal(), calendar) : appealsUntil;
    Instant from = appeals == null ? now : appeals;
    Instant decided = first ? due(from, scheme.decide(), calendar) : decideBy;
    Instant ready = first ? (decided == null ? from : decided) : now;
    return new RoundTimes(
        collectBy, computeBy, appeals, decided, due(ready, scheme.approve(), calendar), null);
  }

  /** After the approval. */
  public RoundTimes approved(Deadlines scheme, WorkCalendar calendar, Instant now) {
    return new RoundTimes(
        collectBy,
        computeBy,
        appealsUntil,
        decideBy,
        approveBy,
        due(now, scheme.release(), calendar));
  }

  /** When the phase that a round is in should end; null without a limit. */
  public @Nullable Instant due(RoundState state) {
    return switch (state) {
      case OPEN -> collectBy;
      case COLLECTED -> computeBy;
      case COMPUTED -> approveBy;
      case APPROVED -> releaseBy;
      case RELEASED -> null;
    };
  }

  private static @Nullable Instant due(
      Instant from, @Nullable TimeLimit limit, WorkCalendar calendar) {
    return limit == null ? null : calendar.due(from, limit).at();
  }
}
