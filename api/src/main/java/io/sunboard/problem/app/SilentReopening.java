package io.sunboard.problem.app;

import io.sunboard.problem.Hand;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ReopenReason;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reopens what was closed, when nobody decided in time whether that was right. */
@Component
public class SilentReopening {

  private static final Actor CLOCK =
      new Actor(Hand.CLOCK.account(), Hand.CLOCK.account(), null, false, false, Set.of(), null);

  private final ProblemLedger ledger;
  private final ProblemSteps steps;

  SilentReopening(ProblemLedger ledger, ProblemSteps steps) {
    this.ledger = ledger;
    this.steps = steps;
  }

  /**
   * Reopens it, in the caller's transaction, for the unit that had it last; where that one is gone,
   * for the one on whose ground it lies.
   *
   * @param note why, for staff
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Mono<Decision<Problem>> reopen(UUID problem, String note) {
    return reopen(problem, note, null)
        .flatMap(decision ->
            decision instanceof Decision.Accepted<Problem>
                ? Mono.just(decision)
                : ledger
                    .lock(List.of(problem))
                    .next()
                    .flatMap(locked -> reopen(problem, note, locked.problem().file().territory())));
  }

  private Mono<Decision<Problem>> reopen(UUID problem, String note, @Nullable UnitCode lead) {
    ProblemCommand command =
        new ProblemCommand.Reopen(ReopenReason.CONTEST_UPHELD, note, lead, null);
    return ledger
        .lock(List.of(problem))
        .next()
        .flatMap(locked -> steps.take(locked, command, null, Hand.CLOCK, CLOCK))
        .defaultIfEmpty(Decision.refused(Refusal.at("problem", "UNKNOWN_PROBLEM")));
  }
}
