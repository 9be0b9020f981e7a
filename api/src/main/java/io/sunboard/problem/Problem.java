package io.sunboard.problem;

import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Problem 问题 / 案件: one thing to put right, as its events tell it.
 *
 * @param sweep null when none was demanded
 * @param revision how many events there are; counts from 1
 */
public record Problem(
    CaseFile file,
    Stage stage,
    Tally tally,
    @Nullable Listing listing,
    @Nullable Sweep sweep,
    int revision) {

  /**
   * What was filed 立案.
   *
   * @param number for people: {@code XN-2021-000123}
   * @param category code of the subclass
   * @param territory the unit on whose ground it lies 属地
   * @param filedBy account of the supervisor
   * @param reportedAt when it was seen, at or before the filing
   * @param sample invented, for showing what the product does
   */
  public record CaseFile(
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
      Instant filedAt,
      String filedBy,
      boolean sample) {
    public CaseFile {
      photos = List.copyOf(photos);
    }
  }

  /**
   * What happened how often, over all runs.
   *
   * @param runs dispatches so far
   * @param dispatchers accounts that dispatched it; none of them verifies it
   * @param returns 退单
   * @param verified whether anybody ever verified it
   * @param reworks failed verifications 返工
   * @param extended whether more time was ever granted 延期
   * @param reopened how often it went on after it was closed
   */
  public record Tally(
      int runs,
      Set<String> dispatchers,
      int returns,
      boolean verified,
      int reworks,
      boolean extended,
      int reopened) {
    static final Tally NONE = new Tally(0, Set.of(), 0, false, 0, false, 0);

    public Tally {
      dispatchers = Set.copyOf(dispatchers);
    }
  }

  /**
   * Listed supervision 挂牌督办.
   *
   * @param office the unit whose inspector follows it
   * @param dueAt until when it has to be done
   */
  public record Listing(UnitCode office, Instant dueAt, String reason, Result result) {
    /** What came of it. */
    public enum Result {
      ACTIVE,
      /** 摘牌: done in time. */
      LIFTED,
      /** Not done in time: a red ticket. */
      FAILED
    }

    Listing ended(Result how) {
      return new Listing(office, dueAt, reason, how);
    }
  }

  public UUID id() {
    return file.id();
  }

  public String number() {
    return file.number();
  }

  public ProblemState state() {
    return stage.state();
  }

  /** The dispatch that it stands under or ended under; null where there is none. */
  public @Nullable Run run() {
    return switch (stage) {
      case Stage.OfRun at -> at.run();
      case Stage.Closed closed -> closed.run();
      case Stage.Filed _, Stage.Dismissed _, Stage.Merged _ -> null;
    };
  }

  /**
   * Whether there is something that the step could act on at this instant, whoever takes it.
   * Everything else that a step needs is said when it is taken.
   */
  public boolean ripeFor(ProblemStep step, Instant now) {
    Run run = run();
    if (!step.possibleIn(state())) {
      return false;
    }
    return switch (step) {
      case RETURN -> run != null && !run.isFinal() && !now.isAfter(run.returnBy());
      case PASS_DOWN -> run != null && run.inner() == null;
      case ACCEPT_INSIDE -> run != null && run.inner() != null && run.inner().report() != null;
      case REQUEST_EXTENSION -> run != null && run.extension() instanceof Run.Extension.None;
      case DECIDE_EXTENSION -> run != null && run.extension() instanceof Run.Extension.Asked;
      case STOP_CLOCK -> run != null && run.clock() instanceof DueClock.Running;
      case RESUME_CLOCK -> run != null && run.clock() instanceof DueClock.Stopped;
      case REQUEST_DEFERRAL -> run != null && run.asked() == null;
      case APPROVE_DEFERRAL -> run != null && run.asked() != null;
      case LIST_FOR_SUPERVISION -> listing == null || listing.result() != Listing.Result.ACTIVE;
      case REPORT_PROGRESS -> listing != null;
      default -> true;
    };
  }
}
