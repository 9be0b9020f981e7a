package io.sunboard.problem.app;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.problem.Filing;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts one finding on file as a problem, inside the caller's transaction: supervisors in their
 * territory, evaluators anywhere.
 */
@Component
public class FileFinding {

  private final ProblemLedger ledger;
  private final ProblemSteps steps;
  private final CategoryReader categories;
  private final UnitReader units;

  FileFinding(
      ProblemLedger ledger, ProblemSteps steps, CategoryReader categories, UnitReader units) {
    this.ledger = ledger;
    this.steps = steps;
    this.categories = categories;
    this.units = units;
  }

  /** The problem, or everything that is wrong with the filing. */
  public Mono<Decision<Problem>> run(Filing filing, Instant now, Actor actor) {
    // One connection carries the transaction, so these follow each other.
    return ledger
        .hand(actor)
        .flatMap(hand -> decide(filing, hand, now))
        .flatMap(decided ->
            switch (decided.decision()) {
              case Decision.Refused<ProblemEvent.Filed>(var refusals) ->
                  Mono.just(Decision.<Problem>refused(refusals));
              case Decision.Accepted<ProblemEvent.Filed>(var filed) ->
                  steps.file(filed, now, decided.hand(), actor);
            });
  }

  private record Decided(Hand hand, Decision<ProblemEvent.Filed> decision) {}

  private Mono<Decided> decide(Filing filing, Hand hand, Instant now) {
    Mono<List<Category>> category =
        Mono.justOrEmpty(CategoryCode.parse(filing.category()))
            .flatMap(categories::byCode)
            .map(List::of)
            .defaultIfEmpty(List.of());
    Mono<Optional<Unit>> territory =
        units.byCode(filing.territory()).map(Optional::of).defaultIfEmpty(Optional.empty());
    return category.flatMap(found ->
        territory.flatMap(ground ->
            ledger
                .nextNumber(now)
                .map(number ->
                    new Decided(
                        hand,
                        filing.decide(
                            UUID.randomUUID(),
                            number,
                            found.isEmpty() ? null : found.getFirst(),
                            ground.orElse(null),
                            hand,
                            now)))));
  }
}
