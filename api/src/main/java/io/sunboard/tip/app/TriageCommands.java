package io.sunboard.tip.app;

import io.sunboard.problem.Hand;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.ProblemState;
import io.sunboard.problem.ProblemStep;
import io.sunboard.problem.ReopenReason;
import io.sunboard.problem.app.ProblemCommands;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipCommand;
import io.sunboard.tip.TipStep;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What supervisors do with tips that need no new problem: passing on, signing for, answering,
 * declining, transferring, merging, and deciding contests.
 */
@Service
public class TriageCommands {

  /**
   * Which tip, and as whoever asks had read it.
   *
   * @param expectedRevision null when they did not say
   * @param idempotencyKey null when a retry does no harm
   * @param digest of the whole request
   */
  public record Request(
      UUID tip,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey,
      String digest) {}

  private final TriageRequests requests;
  private final TriageSteps steps;
  private final StaffTips tips;
  private final ProblemLedger problems;
  private final ProblemCommands problemCommands;
  private final UnitReader units;

  TriageCommands(
      TriageRequests requests,
      TriageSteps steps,
      StaffTips tips,
      ProblemLedger problems,
      ProblemCommands problemCommands,
      UnitReader units) {
    this.requests = requests;
    this.steps = steps;
    this.tips = tips;
    this.problems = problems;
    this.problemCommands = problemCommands;
    this.units = units;
  }

  /**
   * Takes a step that concerns the tip alone.
   *
   * @throws ForbiddenException when the actor sees the tip and may not take it
   */
  public Mono<Decision<StaffTip>> take(Request request, TipCommand command, Actor actor) {
    return requests.once(
        request,
        actor,
        hand ->
            known(command)
                .flatMap(refusals ->
                    refusals.isEmpty()
                        ? steps
                            .lock(request.tip(), command.step(), hand)
                            .flatMap(locked ->
                                steps.take(
                                    locked, command, request.expectedRevision(), hand, actor))
                            .defaultIfEmpty(TriageSteps.unknown())
                        : Mono.just(Decision.refused(refusals))));
  }

  /** An office to which a tip is passed on has supervisors only if it supervises somebody. */
  private Mono<List<Refusal>> known(TipCommand command) {
    return command instanceof TipCommand.Assign assign
        ? units
            .byCode(assign.to())
            .filter(Unit::active)
            .map(_ -> List.<Refusal>of())
            .defaultIfEmpty(List.of(Refusal.at("to", "UNKNOWN_UNIT", assign.to())))
        : Mono.just(List.of());
  }

  /**
   * Lets a tip, and those that follow it, follow another.
   *
   * @param into null when there is no such tip
   */
  public Mono<Decision<StaffTip>> merge(Request request, @Nullable UUID into, Actor actor) {
    return requests.once(
        request,
        actor,
        hand ->
            // The problem's lock comes first: what happens to it meanwhile would miss the tip.
            (into == null ? Mono.<Void>empty() : lockedProblem(into, hand))
                .then(Mono.defer(() -> both(request.tip(), into)))
                .then(Mono.defer(() -> steps.lock(request.tip(), TipStep.MERGE, hand)))
                .flatMap(locked ->
                    target(into, hand)
                        .map(target -> new TipCommand.Merge(target.tip()))
                        .defaultIfEmpty(new TipCommand.Merge(null))
                        .flatMap(merge ->
                            steps.take(locked, merge, request.expectedRevision(), hand, actor)))
                .defaultIfEmpty(TriageSteps.unknown()));
  }

  /** Locks all that a merging touches by one statement, in one order. */
  private Mono<Void> both(UUID tip, @Nullable UUID into) {
    return tips.lockWithFollowers(into == null ? List.of(tip) : List.of(tip, into)).then();
  }

  private Mono<StaffTip> target(@Nullable UUID into, Hand hand) {
    return into == null ? Mono.empty() : tips.byIds(List.of(into), hand).next();
  }

  /** Makes a tip part of a problem that is there, whoever saw that first. */
  public Mono<Decision<StaffTip>> acceptInto(Request request, UUID problem, Actor actor) {
    return requests.once(
        request,
        actor,
        hand ->
            // The problem's lock comes first, as it does for every step of the problem itself.
            problem(problem, hand)
                .flatMap(found ->
                    switch (found) {
                      case Decision.Refused<Problem>(var refusals) ->
                          Mono.just(Decision.<Tip>refused(refusals));
                      case Decision.Accepted<Problem>(Problem into) ->
                          acceptInto(request, into, hand, actor);
                    }));
  }

  private Mono<Decision<Tip>> acceptInto(Request request, Problem into, Hand hand, Actor actor) {
    TipCommand command = new TipCommand.Accept(into.id(), into.number(), into.state(), List.of());
    return steps
        .lock(request.tip(), command.step(), hand)
        .flatMap(locked -> steps.take(locked, command, request.expectedRevision(), hand, actor))
        .defaultIfEmpty(TriageSteps.unknown());
  }

  private Mono<Decision<Problem>> problem(UUID id, Hand hand) {
    return problems
        .lock(List.of(id))
        .next()
        .filter(found -> found.parties().readableBy(hand))
        .flatMap(found -> {
          // As for every step of a supervisor.
          ForbiddenException objection =
              found.parties().objection(ProblemStep.CLOSE_BY_FORCE, hand);
          return objection == null ? Mono.just(checked(found)) : Mono.error(objection);
        })
        .defaultIfEmpty(Decision.refused(Refusal.at("into", "UNKNOWN_PROBLEM")));
  }

  private static Decision<Problem> checked(ProblemOnFile found) {
    Problem problem = found.problem();
    boolean over =
        problem.state() == ProblemState.MERGED || problem.state() == ProblemState.DISMISSED;
    return over
        ? Decision.refused(
            Refusal.at("into", "MERGE_INTO_ENDED", problem.number(), problem.state().name()))
        : Decision.accepted(problem);
  }

  /**
   * Decides a contest; upheld, the problem is open again in the same transaction.
   *
   * @throws ForbiddenException for whoever triaged the tip, or dispatched or closed its problem
   */
  public Mono<Decision<StaffTip>> decideContest(
      Request request, boolean upheld, String reason, Actor actor) {
    actor.require(StaffRole.SUPERVISOR);
    TipCommand command = new TipCommand.DecideContest(upheld, reason);
    return requests.once(
        request,
        actor,
        hand ->
            lockedProblem(request.tip(), hand)
                .then(Mono.defer(() -> steps.lock(request.tip(), command.step(), hand)))
                .flatMap(locked ->
                    steps
                        .take(locked, command, request.expectedRevision(), hand, actor)
                        .flatMap(done ->
                            upheld && done instanceof Decision.Accepted<Tip>
                                ? reopen(locked.tip(), reason, request, actor)
                                    .map(reopened -> reopened.isEmpty() ? done : refused(reopened))
                                : Mono.just(done)))
                .defaultIfEmpty(TriageSteps.unknown()));
  }

  /** The problem's lock comes first, as it does for every step of the problem itself. */
  private Mono<Void> lockedProblem(UUID tip, Hand hand) {
    return tips.byIds(List.of(tip), hand)
        .next()
        .mapNotNull(found -> found.tip().course())
        .flatMap(course -> problems.lock(List.of(course.problem())).then());
  }

  private static Decision<Tip> refused(List<Refusal> refusals) {
    return Decision.refused(refusals);
  }

  /** Why it cannot be open again; empty once it is, or if it was open already. */
  private Mono<List<Refusal>> reopen(Tip tip, String reason, Request request, Actor actor) {
    Tip.Course course = Objects.requireNonNull(tip.course());
    return course.status() != ProblemState.CLOSED
        ? Mono.just(List.of())
        : problemCommands
            .take(
                new ProblemCommands.Request(course.problem(), null, null, request.digest()),
                new ProblemCommand.Reopen(ReopenReason.CONTEST_UPHELD, reason, null, null),
                actor)
            .map(decision ->
                decision instanceof Decision.Refused<ProblemOnFile>(var refusals)
                    ? refusals
                    : List.of());
  }
}
