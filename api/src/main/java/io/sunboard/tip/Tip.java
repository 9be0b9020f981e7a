package io.sunboard.tip;

import io.sunboard.problem.ProblemState;
import io.sunboard.shared.Language;
import io.sunboard.shared.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tip 群众反映: what a citizen sent, as its events tell it. Of the citizen nothing is known.
 *
 * @param mergedInto the tip that it follows; null for one that stands by itself
 * @param course null as long as it is part of no problem
 * @param contest that nobody has decided yet
 * @param rating of the last closing that was rated
 * @param settledAt when it came to an end: declined, transferred, or its problem closed or
 *     dismissed; null while it has not
 * @param kept false once the citizen's words are erased
 * @param entries how many events there are
 * @param revision counts what people do with it, and not what its problem does; from 1
 */
public record Tip(
    Sent sent,
    TipState state,
    @Nullable UUID mergedInto,
    @Nullable Course course,
    Handling handling,
    @Nullable Contest contest,
    @Nullable Rating rating,
    @Nullable Instant settledAt,
    boolean kept,
    int entries,
    int revision) {

  /**
   * What was sent.
   *
   * @param number for staff: {@code FY-2026-000123}; never shown beside the tracking code
   * @param category code
   * @param text null once erased
   * @param language in which the citizen is answered
   * @param claim whether a reward is claimed 有奖举报
   */
  public record Sent(
      UUID id,
      String number,
      String category,
      @Nullable String text,
      List<UUID> photos,
      TipPlace place,
      Language language,
      boolean claim,
      Instant receivedAt) {
    public Sent {
      photos = List.copyOf(photos);
    }

    Sent erased() {
      return new Sent(
          id, number, category, null, List.of(), TipPlace.ERASED, language, claim, receivedAt);
    }
  }

  /**
   * The problem that it is part of.
   *
   * @param acceptedInto the problem that it was accepted into
   * @param problem the one that it follows now: another, when that was merged
   * @param status where that one stands
   * @param closings how often that one was closed since
   * @param refused the closing that a contest was refused of; 0 for none
   */
  public record Course(
      UUID acceptedInto, UUID problem, ProblemState status, int closings, int refused) {}

  /**
   * Who answers 首问负责.
   *
   * @param owner account of who owns the reply: whoever first took a step, or signed for it
   * @param office unit of the owner
   * @param offeredTo unit that it was passed on to and that has not signed for it
   * @param answeredAt when the citizen first heard something
   * @param waiting messages of the citizen since the last reply
   */
  public record Handling(
      @Nullable String owner,
      @Nullable UnitCode office,
      @Nullable UnitCode offeredTo,
      @Nullable Instant answeredAt,
      int waiting) {
    static final Handling NONE = new Handling(null, null, null, null, 0);
  }

  /**
   * An objection 异议.
   *
   * @param reason null once erased
   * @param dueAt when it is reopened if nobody has decided
   */
  public record Contest(Instant at, @Nullable String reason, Instant dueAt) {}

  /**
   * What the citizen thinks of it 满意度.
   *
   * @param stars 1 to 5
   * @param closing the closing that it is of, counted from 1; 0 for a tip that no problem came of
   */
  public record Rating(int stars, Fixed fixed, @Nullable String text, Instant at, int closing) {}

  public UUID id() {
    return sent.id();
  }

  /** Where its problem stands; null as long as it is part of none. */
  public @Nullable ProblemState problemState() {
    return course == null ? null : course.status();
  }

  /** Which closing it stands at: 0 before the first. */
  public int closing() {
    return course == null ? 0 : course.closings();
  }

  /** Whether its citizen may say now that it was closed wrongly. */
  public boolean contestable(Instant now, Duration window) {
    return course != null
        && course.status() == ProblemState.CLOSED
        && course.refused() < course.closings()
        && kept
        && contest == null
        && settledAt != null
        && !now.isAfter(settledAt.plus(window));
  }

  /**
   * Whether its citizen may say now what they think of it: a first judgement at any time after it
   * was settled, another one for as long as it can be changed.
   */
  public boolean rateable(Instant now, Duration window) {
    boolean said = rating != null && rating.closing() == closing();
    return kept && settledAt != null && !(said && now.isAfter(settledAt.plus(window)));
  }

  /** Whether the citizen waits for a word. */
  public boolean unanswered() {
    return handling.answeredAt() == null || handling.waiting() > 0;
  }
}
