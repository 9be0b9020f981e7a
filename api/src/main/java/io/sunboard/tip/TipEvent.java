package io.sunboard.tip;

import io.sunboard.exposure.PublicEvent;
import io.sunboard.problem.Outcome;
import io.sunboard.problem.ProblemState;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a tip. The state is what the events say; nothing is overwritten, but a citizen's
 * own words can be erased out of them, and are null then.
 */
public sealed interface TipEvent {

  /**
   * Received 收到.
   *
   * @param claim whether a reward is claimed 有奖举报
   */
  record Received(boolean claim) implements TipEvent {}

  /**
   * Passed on to another office, which is not answerable before it signs for it 首问负责.
   *
   * @param note for the office, never for the citizen
   */
  record Assigned(UnitCode to, @Nullable String note) implements TipEvent {}

  /** The office that it was passed on to has signed for it, and owns the reply. */
  record SignedFor() implements TipEvent {}

  /**
   * Became part of a problem, a new one or one that was there 受理.
   *
   * @param number of the problem; never public
   * @param status where the problem stood then
   * @param photos which of the tip's were passed on, cleaned
   */
  record Accepted(UUID problem, String number, ProblemState status, List<UUID> photos)
      implements TipEvent {
    public Accepted {
      photos = List.copyOf(photos);
    }
  }

  /**
   * 不予受理.
   *
   * @param reason which the citizen reads
   */
  record Declined(String reason) implements TipEvent {}

  /** A complaint about an official: pointed to discipline inspection 12388, and not kept. */
  record PointedToDiscipline() implements TipEvent {}

  /**
   * The same as another tip, which it follows from now on 并案.
   *
   * @param state where the other one stood
   * @param problem that the other one was part of; null when it was of none
   * @param status where that problem stood
   * @param settledAt when that was settled; null when it was not
   */
  record Merged(
      UUID into,
      TipState state,
      @Nullable UUID problem,
      @Nullable ProblemState status,
      @Nullable Instant settledAt)
      implements TipEvent {}

  /**
   * Handed to another system 转办.
   *
   * @param system its name, for the citizen: 12345 热线
   * @param number under which the other system has it
   * @param note for the citizen
   */
  record Transferred(String system, @Nullable String number, @Nullable String note)
      implements TipEvent {}

  /** An answer to the citizen 答复. */
  record Replied(String text) implements TipEvent {}

  /** A note 补充: the citizen's, or one between offices, which the citizen never sees. */
  record NoteAdded(By by, @Nullable String text, List<UUID> photos) implements TipEvent {
    /** Whose. */
    public enum By {
      CITIZEN,
      OFFICE
    }

    public NoteAdded {
      photos = List.copyOf(photos);
    }
  }

  /**
   * The citizen's judgement 评价; the last one of a closing counts.
   *
   * @param stars 1 to 5
   */
  record Rated(int stars, Fixed fixed, @Nullable String text) implements TipEvent {}

  /**
   * The citizen says that it was closed wrongly 异议.
   *
   * @param dueAt when it is reopened if nobody has decided
   */
  record Contested(@Nullable String reason, Instant dueAt) implements TipEvent {}

  /**
   * @param reason which the citizen reads
   */
  record ContestDecided(boolean upheld, String reason) implements TipEvent {}

  /** Nobody decided in time: what was closed is open again. */
  record ContestLapsed() implements TipEvent {}

  /**
   * What the citizen is told of the problem: offices only, none of their reasons.
   *
   * @param kind null for what changes where it stands and stays between the offices: a case
   *     returned
   * @param status where the problem stands now
   * @param outcome of a problem that was closed
   * @param follows the problem that goes on in its place, when it was merged or put back; else null
   * @param text written for everybody
   */
  record ProblemMoved(
      PublicEvent.@Nullable Kind kind,
      ProblemState status,
      @Nullable Outcome outcome,
      @Nullable UUID follows,
      @Nullable UnitCode unit,
      @Nullable Instant dueAt,
      @Nullable String text)
      implements TipEvent {}

  /** The citizen's words, place and photos were erased, since their time was over. */
  record WordsErased() implements TipEvent {}

  /** The name under which it is kept: {@code Accepted}. */
  default String type() {
    return getClass().getSimpleName();
  }
}
