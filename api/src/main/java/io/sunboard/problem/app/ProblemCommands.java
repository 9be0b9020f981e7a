package io.sunboard.problem.app;

import io.sunboard.problem.Hand;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Taking a step of a problem that is on file, each in a transaction of its own. */
@Service
public class ProblemCommands {

  /**
   * Which problem, and as whoever asks had read it.
   *
   * @param expectedRevision null when they did not say
   * @param idempotencyKey null when a retry does no harm
   * @param digest of the whole request
   */
  public record Request(
      UUID problem,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey,
      String digest) {}

  private final ProblemLedger ledger;
  private final ProblemReader reader;
  private final ProblemSteps steps;
  private final Requests requests;

  ProblemCommands(
      ProblemLedger ledger, ProblemReader reader, ProblemSteps steps, Requests requests) {
    this.ledger = ledger;
    this.reader = reader;
    this.steps = steps;
    this.requests = requests;
  }

  /**
   * Takes a step.
   *
   * @throws ForbiddenException when the actor sees the problem and may not take it
   */
  @Transactional
  public Mono<Decision<ProblemOnFile>> take(Request request, ProblemCommand command, Actor actor) {
    actor.requireAny(StaffRole.values());
    return ledger
        .hand(actor)
        .flatMap(hand ->
            requests
                .earlier(request.idempotencyKey(), request.digest(), hand)
                .switchIfEmpty(Mono.defer(() -> first(request, command, hand, actor))));
  }

  private Mono<Decision<ProblemOnFile>> first(
      Request request, ProblemCommand command, Hand hand, Actor actor) {
    return ledger
        .lock(List.of(request.problem()))
        .filter(locked -> locked.parties().readableBy(hand))
        .next()
        .flatMap(locked -> {
          ForbiddenException objection = locked.parties().objection(command.step(), hand);
          return objection != null
              ? Mono.error(objection)
              : steps.take(locked, command, request.expectedRevision(), hand, actor);
        })
        .defaultIfEmpty(Decision.refused(Refusal.at("problem", "UNKNOWN_PROBLEM")))
        .flatMap(decision -> answer(decision, request, hand));
  }

  /**
   * Merges one problem into another, which stays as it is.
   *
   * @param into null when there is no such problem
   */
  @Transactional
  public Mono<Decision<ProblemOnFile>> merge(Request request, @Nullable UUID into, Actor actor) {
    actor.requireAny(StaffRole.values());
    List<UUID> both = into == null ? List.of(request.problem()) : List.of(request.problem(), into);
    return ledger
        .hand(actor)
        .flatMap(hand ->
            requests
                .earlier(request.idempotencyKey(), request.digest(), hand)
                .switchIfEmpty(
                    Mono.defer(() ->
                        ledger
                            .lock(both)
                            .filter(locked -> locked.parties().readableBy(hand))
                            .collectMap(locked -> locked.problem().id())
                            .flatMap(locked -> {
                              ProblemOnFile target = into == null ? null : locked.get(into);
                              return merge(
                                  request, locked.get(request.problem()), target, hand, actor);
                            }))));
  }

  private Mono<Decision<ProblemOnFile>> merge(
      Request request,
      @Nullable ProblemOnFile from,
      @Nullable ProblemOnFile into,
      Hand hand,
      Actor actor) {
    if (from == null) {
      return Mono.just(Decision.refused(Refusal.at("problem", "UNKNOWN_PROBLEM")));
    }
    ProblemCommand command = new ProblemCommand.Merge(into == null ? null : into.problem());
    ForbiddenException objection = from.parties().objection(command.step(), hand);
    return objection != null
        ? Mono.error(objection)
        : steps
            .take(from, command, request.expectedRevision(), hand, actor)
            .flatMap(decision -> answer(decision, request, hand));
  }

  private Mono<Decision<ProblemOnFile>> answer(
      Decision<Problem> decision, Request request, Hand hand) {
    return switch (decision) {
      case Decision.Refused<Problem>(var refusals) -> Mono.just(Decision.refused(refusals));
      case Decision.Accepted<Problem>(Problem problem) ->
          requests
              .remember(request.idempotencyKey(), request.digest(), problem.id(), steps.now())
              .then(reader.byIds(List.of(problem.id()), hand).next())
              .map(Decision::accepted)
              // Who returned a problem has nothing to do with it any more; it was done all the
              // same.
              .switchIfEmpty(
                  Mono.defer(
                      () -> ledger.lock(List.of(problem.id())).next().map(Decision::accepted)));
    };
  }
}
