package io.sunboard.problem.app;

import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ProblemState;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Dismisses the problem of a finding that was recorded by mistake, inside the caller's transaction,
 * while nobody has begun with it; a problem that has moved on is left to whoever has it.
 */
@Component
public class TakeBackFinding {

  private final ProblemLedger ledger;
  private final ProblemSteps steps;

  TakeBackFinding(ProblemLedger ledger, ProblemSteps steps) {
    this.ledger = ledger;
    this.steps = steps;
  }

  /**
   * Answers whether the problem was dismissed, or why the dismissal was refused.
   *
   * @param role in which the actor took the finding back
   */
  public Mono<Decision<Boolean>> run(UUID problem, String reason, StaffRole role, Actor actor) {
    return ledger
        .lock(List.of(problem))
        .next()
        .filter(locked -> locked.problem().state() == ProblemState.FILED)
        .flatMap(locked ->
            ledger
                .hand(actor)
                .flatMap(hand ->
                    steps.take(
                        locked, new ProblemCommand.Dismiss(reason), null, role, hand, actor)))
        .map(decision ->
            switch (decision) {
              case Decision.Refused<Problem>(var refusals) -> Decision.<Boolean>refused(refusals);
              case Decision.Accepted<Problem> _ -> Decision.accepted(true);
            })
        .defaultIfEmpty(Decision.accepted(false));
  }
}
