package io.sunboard.problem.graphql;

import io.sunboard.platform.Digests;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.problem.Filing;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.ProblemSource;
import io.sunboard.problem.app.FileProblem;
import io.sunboard.problem.app.ProblemCommands;
import io.sunboard.problem.graphql.StepInputs.*;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Filing problems and taking their steps. */
@Controller
class ProblemMutations {

  record PointInput(double latitude, double longitude) {}

  record FileProblemInput(
      String category,
      ProblemSource source,
      String title,
      String description,
      String address,
      @Nullable PointInput location,
      String territory,
      @Nullable List<String> photos,
      @Nullable Instant reportedAt,
      @Nullable Boolean sample,
      String idempotencyKey) {

    Filing filing(Given given) {
      return new Filing(
          category,
          source,
          title,
          description,
          address,
          location == null ? null : location.latitude(),
          location == null ? null : location.longitude(),
          given.unit("territory", territory),
          given.photos(photos),
          reportedAt,
          Objects.requireNonNullElse(sample, false));
    }
  }

  record ProblemPayload(@Nullable ProblemOnFile problem, List<UserError> userErrors) {}

  private final FileProblem file;
  private final ProblemCommands commands;
  private final References references;
  private final Payloads payloads;
  private final JsonMapper json;
  private final ZoneId zone;

  ProblemMutations(
      FileProblem file,
      ProblemCommands commands,
      References references,
      Payloads payloads,
      JsonMapper json,
      ZoneId zone) {
    this.file = file;
    this.commands = commands;
    this.references = references;
    this.payloads = payloads;
    this.json = json;
    this.zone = zone;
  }

  @MutationMapping
  Mono<ProblemPayload> fileProblem(@Argument FileProblemInput input, Actor actor, Locale locale) {
    actor.require(StaffRole.SUPERVISOR);
    Given given = new Given(zone);
    Filing filing = input.filing(given);
    return answer(
        given.faults().isEmpty()
            ? file.run(filing, input.idempotencyKey(), digest("fileProblem", input), actor)
            : Mono.just(Decision.refused(given.faults())),
        locale);
  }

  @MutationMapping
  Mono<ProblemPayload> dispatchProblem(
      @Argument DispatchProblemInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> dismissProblem(
      @Argument DismissProblemInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> acknowledgeProblem(
      @Argument AcknowledgeProblemInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> returnProblem(
      @Argument ReturnProblemInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> submitRectification(
      @Argument SubmitRectificationInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> withdrawRectification(
      @Argument WithdrawRectificationInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> passDownProblem(
      @Argument PassDownProblemInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> acceptInside(@Argument AcceptInsideInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> requestExtension(
      @Argument RequestExtensionInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> decideExtension(
      @Argument DecideExtensionInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> stopClock(@Argument StopClockInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> resumeClock(@Argument ResumeClockInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> requestDeferral(
      @Argument RequestDeferralInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> approveDeferral(
      @Argument ApproveDeferralInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> resumeProblem(
      @Argument ResumeProblemInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> verifyRectification(
      @Argument VerifyRectificationInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> reopenProblem(
      @Argument ReopenProblemInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> reinstateProblem(
      @Argument ReinstateProblemInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> closeProblem(@Argument CloseProblemInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> listForSupervision(
      @Argument ListForSupervisionInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> reportSupervisionProgress(
      @Argument ReportSupervisionProgressInput input, Actor actor, Locale locale) {
    return take(input, actor, locale);
  }

  @MutationMapping
  Mono<ProblemPayload> mergeProblems(
      @Argument MergeProblemsInput input, Actor actor, Locale locale) {
    actor.requireAny(StaffRole.values());
    return references
        .ids(List.of(input.problem(), input.into()))
        .flatMap(found ->
            answer(
                commands.merge(
                    new ProblemCommands.Request(
                        found.getOrDefault(input.problem(), References.NOBODY),
                        input.expectedRevision(),
                        input.idempotencyKey(),
                        digest("mergeProblems", input)),
                    found.get(input.into()),
                    actor),
                locale));
  }

  private Mono<ProblemPayload> take(Step input, Actor actor, Locale locale) {
    actor.requireAny(StaffRole.values());
    Given given = new Given(zone);
    ProblemCommand command = input.command(given);
    if (!given.faults().isEmpty()) {
      return answer(Mono.just(Decision.refused(given.faults())), locale);
    }
    return references
        .id(input.problem())
        .flatMap(id ->
            answer(
                commands.take(
                    new ProblemCommands.Request(
                        id,
                        input.expectedRevision(),
                        input.idempotencyKey(),
                        digest(input.getClass().getSimpleName(), input)),
                    command,
                    actor),
                locale));
  }

  private String digest(String what, Object input) {
    return Digests.sha256((what + json.writeValueAsString(input)).getBytes(StandardCharsets.UTF_8));
  }

  private Mono<ProblemPayload> answer(Mono<Decision<ProblemOnFile>> decision, Locale locale) {
    return decision.map(decided -> payloads.of(decided, locale, ProblemPayload::new));
  }
}
