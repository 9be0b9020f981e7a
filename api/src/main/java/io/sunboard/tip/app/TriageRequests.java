package io.sunboard.tip.app;

import io.sunboard.problem.Hand;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.tip.Tip;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Requests of staff: each in a transaction of its own, of which nothing stays when it is refused,
 * and with one effect however often it is sent.
 */
@Component
class TriageRequests {

  private static final int SHORTEST_KEY = 8;
  private static final int LONGEST_KEY = 64;

  private final ProblemLedger ledger;
  private final StaffTips tips;
  private final TriageRows rows;
  private final TriageSteps steps;
  private final TransactionalOperator transaction;

  TriageRequests(
      ProblemLedger ledger,
      StaffTips tips,
      TriageRows rows,
      TriageSteps steps,
      TransactionalOperator transaction) {
    this.ledger = ledger;
    this.tips = tips;
    this.rows = rows;
    this.steps = steps;
    this.transaction = transaction;
  }

  /**
   * Does it, unless an earlier request of the same key did.
   *
   * @param work inside the transaction
   */
  Mono<Decision<StaffTip>> once(
      TriageCommands.Request request, Actor actor, Function<Hand, Mono<Decision<Tip>>> work) {
    actor.require(StaffRole.SUPERVISOR);
    return allOrNothing(
        ledger
            .hand(actor)
            .flatMap(hand ->
                earlier(request, hand)
                    .switchIfEmpty(
                        Mono.defer(
                            () -> work.apply(hand).flatMap(done -> answer(done, request, hand))))));
  }

  /** In a transaction that a refusal undoes. */
  <T> Mono<Decision<T>> allOrNothing(Mono<Decision<T>> work) {
    return transaction
        .execute(status ->
            work.doOnNext(decision -> {
              if (decision instanceof Decision.Refused<T>) {
                status.setRollbackOnly();
              }
            }))
        .single();
  }

  /** What an earlier request of the same key came to; empty when there was none. */
  private Mono<Decision<StaffTip>> earlier(TriageCommands.Request request, Hand hand) {
    String key = request.idempotencyKey();
    if (key == null) {
      return Mono.empty();
    }
    if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
      return Mono.just(
          Decision.refused(Refusal.at("idempotencyKey", "TEXT_LENGTH", SHORTEST_KEY, LONGEST_KEY)));
    }
    return rows.earlier(key)
        .flatMap(earlier ->
            earlier.digest().equals(request.digest())
                ? tips.byIds(List.of(earlier.tip()), hand)
                    .next()
                    .map(Decision::accepted)
                    .defaultIfEmpty(TriageSteps.unknown())
                : Mono.just(
                    Decision.refused(Refusal.at("idempotencyKey", "KEY_OF_ANOTHER_REQUEST"))));
  }

  private Mono<Decision<StaffTip>> answer(
      Decision<Tip> done, TriageCommands.Request request, Hand hand) {
    return switch (done) {
      case Decision.Refused<Tip>(var refusals) -> Mono.just(Decision.refused(refusals));
      case Decision.Accepted<Tip>(Tip tip) ->
          remembered(request.idempotencyKey(), request, tip)
              .then(
                  tips.byIds(List.of(tip.id()), hand)
                      .next()
                      .map(Decision::accepted)
                      .defaultIfEmpty(TriageSteps.unknown()));
    };
  }

  private Mono<Void> remembered(@Nullable String key, TriageCommands.Request request, Tip tip) {
    return key == null
        ? Mono.empty()
        : rows.remember(key, new TriageRows.Earlier(tip.id(), request.digest()), steps.now());
  }
}
