package io.sunboard.problem.graphql;

import io.sunboard.platform.error.ImportFaults;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.error.UserErrors;
import io.sunboard.problem.ProblemSource;
import io.sunboard.problem.app.ImportFindings;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Files of findings. */
@Controller
class FindingController {

  record ImportFindingsInput(
      String uploadId, @Nullable ProblemSource source, @Nullable Boolean sample) {}

  record ImportFindingsPayload(
      int imported,
      @Nullable String firstNumber,
      @Nullable String lastNumber,
      List<ImportFaults.View> faults,
      List<UserError> userErrors) {}

  private final ImportFindings findings;
  private final ImportFaults faults;
  private final UserErrors errors;

  FindingController(ImportFindings findings, ImportFaults faults, UserErrors errors) {
    this.findings = findings;
    this.faults = faults;
    this.errors = errors;
  }

  @MutationMapping
  Mono<ImportFindingsPayload> importFindings(
      @Argument ImportFindingsInput input, Actor actor, Locale locale) {
    return findings
        .run(
            upload(input.uploadId()),
            Objects.requireNonNullElse(input.source(), ProblemSource.FINDING),
            Objects.requireNonNullElse(input.sample(), false),
            actor)
        .map(decision -> payload(decision, locale));
  }

  private static UUID upload(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException neverGiven) {
      return References.NOBODY;
    }
  }

  private ImportFindingsPayload payload(Decision<ImportFindings.Result> decision, Locale locale) {
    return switch (decision) {
      case Decision.Refused<ImportFindings.Result>(List<Refusal> refusals) ->
          new ImportFindingsPayload(0, null, null, List.of(), errors.of(refusals, locale));
      case Decision.Accepted<ImportFindings.Result>(ImportFindings.Result result) ->
          result.faults().isEmpty()
              ? new ImportFindingsPayload(
                  result.done().imported(),
                  result.done().firstNumber(),
                  result.done().lastNumber(),
                  List.of(),
                  List.of())
              : new ImportFindingsPayload(
                  0,
                  null,
                  null,
                  faults.of(result.faults(), locale),
                  errors.of(
                      List.of(Refusal.at("uploadId", "FILE_HAS_FAULTS", result.faults().size())),
                      locale));
    };
  }
}
