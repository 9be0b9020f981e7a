package io.sunboard.evaluation;

import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finding 问题点位: what an inspector saw in a round, and what it costs the unit.
 *
 * @param round with {@code id} its key: a correction takes findings over under the same id
 * @param id random, and public once the round is released
 * @param points lost, as recorded
 * @param problem that it opened
 * @param recordedBy the inspector's account
 * @param appeal null when nobody appealed
 * @param withdrawal null when it was not taken back
 */
public record Finding(
    UUID round,
    UUID id,
    String channel,
    UnitCode unit,
    String indicator,
    String standard,
    BigDecimal points,
    String title,
    String address,
    List<UUID> photos,
    Instant seenAt,
    UUID problem,
    String recordedBy,
    Instant recordedAt,
    @Nullable Appeal appeal,
    @Nullable Withdrawal withdrawal) {

  public Finding {
    photos = List.copyOf(photos);
  }

  /** What it costs as things stand; empty once it was revoked or taken back. */
  public Optional<BigDecimal> standing() {
    if (withdrawal != null) {
      return Optional.empty();
    }
    if (!(appeal instanceof Appeal.Decided(_, Appeal.Ruling ruling))) {
      return Optional.of(points);
    }
    return switch (ruling.outcome()) {
      case UPHELD -> Optional.of(points);
      case ADJUSTED -> Optional.ofNullable(ruling.points());
      case REVOKED -> Optional.empty();
    };
  }

  /** Whether it may still be taken back, by whoever may do that. */
  public boolean withdrawableIn(Round of) {
    return withdrawal == null
        && (of.state() == RoundState.OPEN || of.state() == RoundState.COLLECTED);
  }

  /**
   * Passes evaluators, and whoever recorded it.
   *
   * @throws ForbiddenException for anybody else
   */
  public void requireWithdrawableBy(StaffRole role, String account) {
    if (role != StaffRole.EVALUATOR && !account.equals(recordedBy)) {
      throw new ForbiddenException(ForbiddenException.ROLE_REQUIRED, StaffRole.EVALUATOR.name());
    }
  }

  /** The finding taken back, or why it cannot be: once it is computed, there are appeals. */
  public Decision<Finding> withdraw(Round of, String reason, String by, Instant now) {
    if (withdrawal != null) {
      return Decision.refused(Refusal.at("finding", "FINDING_WITHDRAWN"));
    }
    if (!withdrawableIn(of)) {
      return Decision.refused(Refusal.at("finding", "ROUND_COMPUTED_ALREADY", of.state().name()));
    }
    if (reason.isBlank() || reason.length() > Withdrawal.LONGEST_REASON) {
      return Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, Withdrawal.LONGEST_REASON));
    }
    return Decision.accepted(with(appeal, new Withdrawal(reason, by, now)));
  }

  /** The finding with an appeal of its unit, or why there can be none. */
  public Decision<Finding> appeal(Round of, String reason, String by, Instant now) {
    if (of.state() != RoundState.COMPUTED) {
      return Decision.refused(Refusal.at("finding", "ROUND_NOT_COMPUTED", of.state().name()));
    }
    if (withdrawal != null) {
      return Decision.refused(Refusal.at("finding", "FINDING_WITHDRAWN"));
    }
    Instant until = of.times().appealsUntil();
    if (until != null && now.isAfter(until)) {
      return Decision.refused(Refusal.at("finding", "APPEALS_OVER", until.toString()));
    }
    if (appeal != null) {
      return Decision.refused(Refusal.at("finding", "APPEALED_ALREADY"));
    }
    if (reason.isBlank() || reason.length() > Appeal.Claim.LONGEST_REASON) {
      return Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, Appeal.Claim.LONGEST_REASON));
    }
    return Decision.accepted(with(new Appeal.Open(new Appeal.Claim(reason, by, now)), null));
  }

  /**
   * The finding with the appeal decided, or why it cannot be.
   *
   * @param lower points that it costs instead; for ADJUSTED alone
   * @throws ForbiddenException for whoever recorded the finding
   */
  public Decision<Finding> decide(
      Round of,
      AppealOutcome outcome,
      @Nullable BigDecimal lower,
      String reason,
      String by,
      Instant now) {
    if (by.equals(recordedBy)) {
      throw new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED);
    }
    if (of.state() != RoundState.COMPUTED) {
      return Decision.refused(Refusal.at("finding", "ROUND_NOT_COMPUTED", of.state().name()));
    }
    if (!(appeal instanceof Appeal.Open(Appeal.Claim claim))) {
      return Decision.refused(
          Refusal.at("finding", appeal == null ? "NOT_APPEALED" : "APPEAL_DECIDED"));
    }
    if (reason.isBlank() || reason.length() > Appeal.Ruling.LONGEST_REASON) {
      return Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, Appeal.Ruling.LONGEST_REASON));
    }
    if ((outcome == AppealOutcome.ADJUSTED) != (lower != null)) {
      return Decision.refused(Refusal.at("points", "POINTS_WHEN_ADJUSTED"));
    }
    if (lower != null && (lower.signum() <= 0 || lower.compareTo(points) >= 0)) {
      return Decision.refused(Refusal.at("points", "POINTS_NOT_LOWER", points.toPlainString()));
    }
    return Decision.accepted(
        with(new Appeal.Decided(claim, new Appeal.Ruling(outcome, lower, reason, by, now)), null));
  }

  private Finding with(@Nullable Appeal now, @Nullable Withdrawal back) {
    return new Finding(
        round,
        id,
        channel,
        unit,
        indicator,
        standard,
        points,
        title,
        address,
        photos,
        seenAt,
        problem,
        recordedBy,
        recordedAt,
        now,
        back);
  }
}
