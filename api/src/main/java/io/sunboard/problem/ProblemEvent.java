package io.sunboard.problem;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a problem. Nothing is ever overwritten; the state is what the events say. Each
 * carries what was decided then, instants included, so that reading them needs no calendar.
 */
public sealed interface ProblemEvent {

  /**
   * On file 立案.
   *
   * @param sweep which like places are to be looked at, too 举一反三; null when none are
   */
  record Filed(
      UUID id,
      String number,
      String category,
      ProblemSource source,
      String title,
      String description,
      Place place,
      UnitCode territory,
      List<UUID> photos,
      Instant reportedAt,
      boolean sample,
      @Nullable String sweep)
      implements ProblemEvent {}

  /**
   * Dispatched 派遣; again when a run was under way 改派.
   *
   * @param note why, or what the joint meeting decided
   */
  record Dispatched(
      int run,
      UnitCode lead,
      List<UnitCode> assisting,
      TimeLimit limit,
      Instant dueAt,
      boolean provisional,
      Instant returnBy,
      boolean isFinal,
      boolean again,
      @Nullable String note)
      implements ProblemEvent {}

  record Dismissed(String reason) implements ProblemEvent {}

  record Merged(UUID into, String intoNumber) implements ProblemEvent {}

  record Acknowledged() implements ProblemEvent {}

  record Returned(String reason) implements ProblemEvent {}

  /**
   * Reported as done 整改.
   *
   * @param left what is left of the limit
   * @param sweep of the like places, where that was demanded
   */
  record Submitted(
      String text, List<UUID> photos, boolean inTime, Duration left, Sweep.@Nullable Report sweep)
      implements ProblemEvent {}

  /** Taken back by who reported it. */
  record Withdrawn(String reason, Instant dueAt, boolean provisional) implements ProblemEvent {}

  record PassedDown(UnitCode to, Instant dueAt, @Nullable String note) implements ProblemEvent {}

  /** The unit below reported to the lead unit. */
  record ReportedInside(String text, List<UUID> photos, Sweep.@Nullable Report sweep)
      implements ProblemEvent {}

  /** The lead unit did not accept 初验 what was reported from below. */
  record RefusedInside(String reason) implements ProblemEvent {}

  record ExtensionAsked(TimeLimit by, String reason) implements ProblemEvent {}

  /**
   * @param left what is left of the limit then, when the clock stands still; null when it runs
   */
  record ExtensionGranted(Instant dueAt, boolean provisional, @Nullable Duration left)
      implements ProblemEvent {}

  record ExtensionRefused(String reason) implements ProblemEvent {}

  record ClockStopped(String reason, Duration left) implements ProblemEvent {}

  record ClockResumed(Instant dueAt, boolean provisional) implements ProblemEvent {}

  record DeferralAsked(Run.Deferral deferral) implements ProblemEvent {}

  /**
   * Approved by a leader.
   *
   * @param left what is left of the limit, should the work go on
   * @param reviewAt the end of the promised day
   */
  record Deferred(Run.Deferral deferral, Duration left, Instant reviewAt) implements ProblemEvent {}

  record DeferralRefused(String reason) implements ProblemEvent {}

  /**
   * Goes on after a deferral, in a new run of the same unit.
   *
   * @param byItself because the promised day passed
   */
  record Resumed(
      int run,
      TimeLimit limit,
      Instant dueAt,
      boolean provisional,
      boolean byItself,
      @Nullable String reason)
      implements ProblemEvent {}

  /** Checked and found done 核查通过: closed. */
  record VerificationPassed(Outcome outcome, String note, List<UUID> photos)
      implements ProblemEvent {}

  /**
   * Checked and found not done 核查不通过; the clock goes on.
   *
   * @param falseReport 虚假整改: the report was untrue
   */
  record VerificationFailed(
      String note, boolean falseReport, List<UUID> photos, Instant dueAt, boolean provisional)
      implements ProblemEvent {}

  record ClosedByForce(Outcome outcome, String reason) implements ProblemEvent {}

  record Reopened(
      ReopenReason why,
      String note,
      int run,
      UnitCode lead,
      List<UnitCode> assisting,
      TimeLimit limit,
      Instant dueAt,
      boolean provisional,
      Instant returnBy)
      implements ProblemEvent {}

  record Reinstated(String reason) implements ProblemEvent {}

  record ListedForSupervision(UnitCode office, Instant dueAt, String reason)
      implements ProblemEvent {}

  /** Public progress. */
  record SupervisionProgressed(String text) implements ProblemEvent {}

  /** Not done by its day: a red ticket. */
  record SupervisionFailed() implements ProblemEvent {}

  /** The name under which it is kept: {@code Dispatched}. */
  default String type() {
    return getClass().getSimpleName();
  }
}
