package io.sunboard.evaluation;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import java.util.List;
import java.util.UUID;

/**
 * Round 期次: one scheme applied to one period for some groups.
 *
 * @param groups codes of the scheme's ranking groups
 * @param owner whose staff run it: the scheme's owner, or the city's root
 * @param sample true when it is sample data and no real evaluation
 * @param revision counts changes, from 1
 * @param outdated whether an appeal has changed what was computed
 */
public record Round(
    UUID id,
    UUID schemeId,
    Period period,
    List<String> groups,
    UnitCode owner,
    RoundState state,
    boolean sample,
    int revision,
    Edition edition,
    RoundTimes times,
    boolean outdated) {

  public Round {
    groups = List.copyOf(groups);
  }

  /** A round that is opened for the first time. */
  public static Round opened(
      UUID id,
      UUID schemeId,
      Period period,
      List<String> groups,
      UnitCode owner,
      boolean sample,
      RoundTimes times) {
    return new Round(
        id,
        schemeId,
        period,
        groups,
        owner,
        RoundState.OPEN,
        sample,
        1,
        Edition.FIRST,
        times,
        false);
  }

  /**
   * The round after the step, with the next revision, or why the step cannot be taken.
   *
   * @param expectedRevision the revision that whoever asks had read
   */
  public Decision<Round> take(RoundStep step, int expectedRevision) {
    if (expectedRevision != revision) {
      return Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", revision));
    }
    boolean allowed =
        switch (step) {
          case IMPORT, CLOSE -> state == RoundState.OPEN;
          case COMPUTE -> state == RoundState.COLLECTED || state == RoundState.COMPUTED;
          case APPROVE -> state == RoundState.COMPUTED;
          case RELEASE -> state == RoundState.APPROVED;
        };
    return allowed
        ? Decision.accepted(next(after(step), step != RoundStep.COMPUTE && outdated))
        : Decision.refused(Refusal.at("round", refusal(step), state.name()));
  }

  private Round next(RoundState after, boolean stillOutdated) {
    return new Round(
        id,
        schemeId,
        period,
        groups,
        owner,
        after,
        sample,
        revision + 1,
        edition,
        times,
        stillOutdated);
  }

  /** The same with other times. */
  public Round with(RoundTimes others) {
    return new Round(
        id, schemeId, period, groups, owner, state, sample, revision, edition, others, outdated);
  }

  /** After a decision that changes what a finding costs: it has to be computed anew. */
  public Round changedByAppeal() {
    return next(state, true);
  }

  /**
   * The round that corrects this one: open again, the next version of its result, for all its
   * groups.
   *
   * @param id of the new round
   * @param reason why, for everybody to read
   */
  public Decision<Round> correct(
      UUID id, String reason, int expectedRevision, RoundTimes newTimes) {
    if (reason.isBlank() || reason.length() > Edition.LONGEST_REASON) {
      return Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, Edition.LONGEST_REASON));
    }
    if (expectedRevision != revision) {
      return Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", revision));
    }
    if (state != RoundState.RELEASED) {
      return Decision.refused(Refusal.at("round", "ROUND_NOT_RELEASED", state.name()));
    }
    return Decision.accepted(
        new Round(
            id,
            schemeId,
            period,
            groups,
            owner,
            RoundState.OPEN,
            sample,
            1,
            new Edition(edition.version() + 1, this.id, reason),
            newTimes,
            false));
  }

  private static RoundState after(RoundStep step) {
    return switch (step) {
      case IMPORT -> RoundState.OPEN;
      case CLOSE -> RoundState.COLLECTED;
      case COMPUTE -> RoundState.COMPUTED;
      case APPROVE -> RoundState.APPROVED;
      case RELEASE -> RoundState.RELEASED;
    };
  }

  private static String refusal(RoundStep step) {
    return switch (step) {
      case IMPORT, CLOSE -> "ROUND_NOT_OPEN";
      case COMPUTE -> "ROUND_NOT_COLLECTED";
      case APPROVE -> "ROUND_NOT_COMPUTED";
      case RELEASE -> "ROUND_NOT_APPROVED";
    };
  }
}
