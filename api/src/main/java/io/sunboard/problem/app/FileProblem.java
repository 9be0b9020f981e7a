package io.sunboard.problem.app;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.problem.Filing;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Putting a problem on file 立案: supervisors, in the territory that they supervise. */
@Service
public class FileProblem {

  private final ProblemLedger ledger;
  private final ProblemReader reader;
  private final ProblemSteps steps;
  private final Requests requests;
  private final CategoryReader categories;
  private final UnitReader units;

  FileProblem(
      ProblemLedger ledger,
      ProblemReader reader,
      ProblemSteps steps,
      Requests requests,
      CategoryReader categories,
      UnitReader units) {
    this.ledger = ledger;
    this.reader = reader;
    this.steps = steps;
    this.requests = requests;
    this.categories = categories;
    this.units = units;
  }

  /**
   * Files; the same request with the same key again answers with the same problem.
   *
   * @param digest of the whole request
   */
  @Transactional
  public Mono<Decision<ProblemOnFile>> run(
      Filing filing, String idempotencyKey, String digest, Actor actor) {
    actor.require(StaffRole.SUPERVISOR);
    return ledger
        .hand(actor)
        .flatMap(hand ->
            requests
                .earlier(idempotencyKey, digest, hand)
                .switchIfEmpty(
                    Mono.defer(() -> file(filing, idempotencyKey, digest, hand, actor))));
  }

  private Mono<Decision<ProblemOnFile>> file(
      Filing filing, String key, String digest, Hand hand, Actor actor) {
    Instant now = steps.now();
    return category(filing.category())
        .flatMap(category ->
            units
                .byCode(filing.territory())
                .map(Optional::of)
                .defaultIfEmpty(Optional.<Unit>empty())
                .flatMap(territory ->
                    ledger
                        .nextNumber(now)
                        .map(number ->
                            filing.decide(
                                UUID.randomUUID(),
                                number,
                                category.orElse(null),
                                territory.orElse(null),
                                hand,
                                now))))
        .flatMap(decision ->
            switch (decision) {
              case Decision.Refused<ProblemEvent.Filed>(var refusals) ->
                  Mono.just(Decision.<ProblemOnFile>refused(refusals));
              case Decision.Accepted<ProblemEvent.Filed>(var filed) ->
                  steps
                      .file(filed, now, hand, actor)
                      .flatMap(written -> answer(written, key, digest, now, hand));
            });
  }

  private Mono<Decision<ProblemOnFile>> answer(
      Decision<Problem> written, String key, String digest, Instant now, Hand hand) {
    return switch (written) {
      case Decision.Refused<Problem>(var refusals) -> Mono.just(Decision.refused(refusals));
      case Decision.Accepted<Problem>(Problem problem) ->
          requests
              .remember(key, digest, problem.id(), now)
              .then(reader.byIds(List.of(problem.id()), hand).single())
              .map(Decision::accepted);
    };
  }

  private Mono<Optional<Category>> category(String code) {
    return Mono.justOrEmpty(CategoryCode.parse(code))
        .flatMap(categories::byCode)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }
}
