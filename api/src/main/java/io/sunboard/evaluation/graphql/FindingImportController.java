package io.sunboard.evaluation.graphql;

import io.sunboard.evaluation.app.Findings.Done;
import io.sunboard.evaluation.app.ImportRoundFindings;
import io.sunboard.platform.error.ImportFaults;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.error.UserErrors;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.problem.ProblemSource;
import io.sunboard.problem.app.ImportFindings;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ImportFault;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Files of findings: into a round where they score, or on file only. */
@Controller
class FindingImportController {

  record ImportFindingsInput(
      String uploadId,
      @Nullable ProblemSource source,
      @Nullable Boolean sample,
      @Nullable String round,
      @Nullable String channel) {}

  record ImportFindingsPayload(
      int imported,
      @Nullable String firstNumber,
      @Nullable String lastNumber,
      List<ImportFaults.View> faults,
      List<UserError> userErrors) {}

  private static final UUID NOTHING = new UUID(0, 0);

  private final ImportFindings onFile;
  private final ImportRoundFindings intoRound;
  private final ImportFaults faults;
  private final UserErrors errors;

  FindingImportController(
      ImportFindings onFile,
      ImportRoundFindings intoRound,
      ImportFaults faults,
      UserErrors errors) {
    this.onFile = onFile;
    this.intoRound = intoRound;
    this.faults = faults;
    this.errors = errors;
  }

  @MutationMapping
  Mono<ImportFindingsPayload> importFindings(
      @Argument ImportFindingsInput input, Actor actor, Locale locale) {
    actor.requireAny(StaffRole.SUPERVISOR, StaffRole.EVALUATOR);
    UUID upload = upload(input.uploadId());
    String round = input.round();
    String channel = input.channel();
    if ((round == null) != (channel == null)) {
      return Mono.just(
          refused(List.of(Refusal.at(round == null ? "round" : "channel", "REQUIRED")), locale));
    }
    Mono<Decision<Outcome>> outcome =
        round == null || channel == null
            ? onFile
                .run(
                    upload,
                    Objects.requireNonNullElse(input.source(), ProblemSource.FINDING),
                    Objects.requireNonNullElse(input.sample(), false),
                    actor)
                .map(decision ->
                    decision.map(result ->
                        new Outcome(
                            new Done(
                                result.done().imported(),
                                result.done().firstNumber(),
                                result.done().lastNumber()),
                            result.faults())))
            : intoRound
                .run(GlobalId.uuid("Round", round).orElse(NOTHING), channel, upload, actor)
                .map(decision ->
                    decision.map(result -> new Outcome(result.done(), result.faults())));
    return outcome.map(decision -> payload(decision, locale));
  }

  private record Outcome(Done done, List<ImportFault> faults) {}

  private static UUID upload(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException neverGiven) {
      return NOTHING;
    }
  }

  private ImportFindingsPayload payload(Decision<Outcome> decision, Locale locale) {
    return switch (decision) {
      case Decision.Refused<Outcome>(List<Refusal> refusals) -> refused(refusals, locale);
      case Decision.Accepted<Outcome>(Outcome(Done done, List<ImportFault> found)) ->
          found.isEmpty()
              ? new ImportFindingsPayload(
                  done.imported(), done.firstNumber(), done.lastNumber(), List.of(), List.of())
              : new ImportFindingsPayload(
                  0,
                  null,
                  null,
                  faults.of(found, locale),
                  errors.of(
                      List.of(Refusal.at("uploadId", "FILE_HAS_FAULTS", found.size())), locale));
    };
  }

  private ImportFindingsPayload refused(List<Refusal> refusals, Locale locale) {
    return new ImportFindingsPayload(0, null, null, List.of(), errors.of(refusals, locale));
  }
}
