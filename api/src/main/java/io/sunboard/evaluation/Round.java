package io.sunboard.evaluation;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import java.util.List;
import java.util.UUID;

/**
 * Round 期次: one scheme applied to one period for some groups.
 *
 * @param groups codes of the scheme's ranking groups
 * @param sample true when it is sample data and no real evaluation
 * @param revision counts changes, from 1
 */
public record Round(
    UUID id,
    UUID schemeId,
    Period period,
    List<String> groups,
    RoundState state,
    boolean sample,
    int revision) {

  public Round {
    groups = List.copyOf(groups);
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
        ? Decision.accepted(
            new Round(id, schemeId, period, groups, after(step), sample, revision + 1))
        : Decision.refused(Refusal.at("round", refusal(step), state.name()));
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
