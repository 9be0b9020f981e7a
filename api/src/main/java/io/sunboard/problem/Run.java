package io.sunboard.problem;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dispatch 派遣 and what became of it. The ladder of tickets runs once a run.
 *
 * @param number 1, 2, 3 … over the life of the problem
 * @param lead 主办单位, whose clock counts
 * @param assisting 协办单位
 * @param dispatchedBy the supervisor's account
 * @param limit how long the lead unit has
 * @param returnBy until when the lead may return it 退单
 * @param isFinal whether it cannot be returned at all: decided after a joint meeting 联席会议
 * @param extension what became of asking for more time
 * @param asked a deferral that waits for a leader
 * @param inner whom the lead passed it down to 转派, while that unit works on it
 */
public record Run(
    int number,
    UnitCode lead,
    List<UnitCode> assisting,
    String dispatchedBy,
    Instant dispatchedAt,
    TimeLimit limit,
    DueClock clock,
    Instant returnBy,
    boolean isFinal,
    Extension extension,
    @Nullable Deferral asked,
    @Nullable Inner inner) {

  public Run {
    assisting = List.copyOf(assisting);
  }

  /** More time 延期: asked for once a run. */
  public sealed interface Extension {
    record None() implements Extension {}

    record Asked(TimeLimit by, String reason) implements Extension {}

    record Granted() implements Extension {}

    record Refused() implements Extension {}
  }

  /**
   * Putting off 缓办 / 挂账.
   *
   * @param interim what is done meanwhile
   * @param promisedOn the day by which it will be done
   */
  public record Deferral(DeferralKind kind, String reason, String interim, LocalDate promisedOn) {}

  /**
   * A unit below that works for the lead.
   *
   * @param report what it reported as done and the lead has not accepted yet
   */
  public record Inner(
      UnitCode unit, Instant dueAt, @Nullable String report, List<java.util.UUID> photos) {
    public Inner {
      photos = List.copyOf(photos);
    }
  }

  Run with(DueClock next) {
    return new Run(
        number,
        lead,
        assisting,
        dispatchedBy,
        dispatchedAt,
        limit,
        next,
        returnBy,
        isFinal,
        extension,
        asked,
        inner);
  }

  Run with(Extension next) {
    return new Run(
        number,
        lead,
        assisting,
        dispatchedBy,
        dispatchedAt,
        limit,
        clock,
        returnBy,
        isFinal,
        next,
        asked,
        inner);
  }

  Run asking(@Nullable Deferral deferral) {
    return new Run(
        number,
        lead,
        assisting,
        dispatchedBy,
        dispatchedAt,
        limit,
        clock,
        returnBy,
        isFinal,
        extension,
        deferral,
        inner);
  }

  Run inside(@Nullable Inner next) {
    return new Run(
        number,
        lead,
        assisting,
        dispatchedBy,
        dispatchedAt,
        limit,
        clock,
        returnBy,
        isFinal,
        extension,
        asked,
        next);
  }
}
