package io.sunboard.problem.graphql;

import io.sunboard.platform.error.UserError;
import io.sunboard.platform.error.UserErrors;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.problem.Outcome;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.app.ProblemCommands;
import io.sunboard.problem.graphql.StepInputs.LimitInput;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One step of many problems, each in a transaction of its own, with an answer for each. */
@Controller
class ManySteps {

  private static final int MOST = 200;

  record ProblemRevisionInput(String problem, @Nullable Integer expectedRevision) {}

  record ReasonStep(String reason) {}

  record DecisionStep(boolean granted, @Nullable String reason) {}

  record DispatchStep(
      String lead,
      @Nullable List<String> assisting,
      @Nullable LimitInput limit,
      @Nullable String note,
      @Nullable String jointMeeting) {}

  record SubmitStep(String text) {}

  record VerifyStep(boolean passed, @Nullable Outcome outcome, String note) {}

  record ProblemStepInput(
      @Nullable DispatchStep dispatch,
      @Nullable ReasonStep dismiss,
      @Nullable Boolean acknowledge,
      @Nullable SubmitStep submit,
      @Nullable DecisionStep decideExtension,
      @Nullable ReasonStep stopClock,
      @Nullable Boolean resumeClock,
      @Nullable DecisionStep approveDeferral,
      @Nullable VerifyStep verify) {

    /** Null when it says that nothing is to be done. */
    @Nullable ProblemCommand command(Given given) {
      if (dispatch != null) {
        return new ProblemCommand.Dispatch(
            given.unit("step.dispatch.lead", dispatch.lead()),
            given.units("step.dispatch.assisting", dispatch.assisting()),
            given.limit("step.dispatch.limit", dispatch.limit()),
            dispatch.note(),
            dispatch.jointMeeting());
      }
      if (dismiss != null) {
        return new ProblemCommand.Dismiss(dismiss.reason());
      }
      if (submit != null) {
        return new ProblemCommand.Submit(submit.text(), List.of());
      }
      if (decideExtension != null) {
        return new ProblemCommand.DecideExtension(
            decideExtension.granted(), decideExtension.reason());
      }
      if (stopClock != null) {
        return new ProblemCommand.StopClock(stopClock.reason());
      }
      if (approveDeferral != null) {
        return new ProblemCommand.ApproveDeferral(
            approveDeferral.granted(), approveDeferral.reason());
      }
      if (verify != null) {
        return new ProblemCommand.Verify(
            verify.passed(), verify.outcome(), false, verify.note(), List.of());
      }
      if (Boolean.TRUE.equals(acknowledge)) {
        return new ProblemCommand.Acknowledge();
      }
      return Boolean.TRUE.equals(resumeClock) ? new ProblemCommand.ResumeClock() : null;
    }
  }

  record StepProblemsInput(List<ProblemRevisionInput> problems, ProblemStepInput step) {}

  record ProblemStepResult(
      String asked, @Nullable ProblemOnFile problem, List<UserError> userErrors) {}

  record StepProblemsPayload(List<ProblemStepResult> results, List<UserError> userErrors) {}

  private final ProblemCommands commands;
  private final References references;
  private final Payloads payloads;
  private final UserErrors errors;
  private final ZoneId zone;

  ManySteps(
      ProblemCommands commands,
      References references,
      Payloads payloads,
      UserErrors errors,
      ZoneId zone) {
    this.commands = commands;
    this.references = references;
    this.payloads = payloads;
    this.errors = errors;
    this.zone = zone;
  }

  @MutationMapping
  Mono<StepProblemsPayload> stepProblems(
      @Argument StepProblemsInput input, Actor actor, Locale locale) {
    actor.requireAny(StaffRole.values());
    Given given = new Given(zone);
    ProblemCommand command = input.step().command(given);
    List<Refusal> faults = new java.util.ArrayList<>(given.faults());
    if (command == null) {
      faults.add(Refusal.at("step", "STEP_HAS_TO_BE_TRUE"));
    }
    faults.addAll(wrong(input.problems()));
    if (!faults.isEmpty() || command == null) {
      return Mono.just(new StepProblemsPayload(List.of(), errors.of(faults, locale)));
    }
    return references
        .ids(input.problems().stream().map(ProblemRevisionInput::problem).toList())
        .flatMapMany(ids ->
            Flux.fromIterable(input.problems())
                .concatMap(each -> one(each, ids, command, actor, locale)))
        .collectList()
        .map(results -> new StepProblemsPayload(results, List.of()));
  }

  private static List<Refusal> wrong(List<ProblemRevisionInput> problems) {
    if (problems.isEmpty() || problems.size() > MOST) {
      return List.of(Refusal.at("problems", "NUMBER_OF_ITEMS", 1, MOST));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < problems.size(); i++) {
      if (!seen.add(problems.get(i).problem())) {
        return List.of(Refusal.at("problems." + i, "TWICE", problems.get(i).problem()));
      }
    }
    return List.of();
  }

  private Mono<ProblemStepResult> one(
      ProblemRevisionInput asked,
      Map<String, UUID> ids,
      ProblemCommand command,
      Actor actor,
      Locale locale) {
    UUID id = ids.getOrDefault(asked.problem(), References.NOBODY);
    return commands
        .take(new ProblemCommands.Request(id, asked.expectedRevision(), null, ""), command, actor)
        // What is forbidden for one stops none of the others.
        .onErrorResume(
            ForbiddenException.class,
            forbidden ->
                Mono.just(
                    Decision.refused(
                        Refusal.at(
                            "problem", "FORBIDDEN_" + forbidden.reason(), forbidden.arguments()))))
        .map(decision ->
            payloads.of(
                decision,
                locale,
                (problem, userErrors) ->
                    new ProblemStepResult(asked.problem(), problem, userErrors)));
  }
}
