package io.sunboard.evaluation.graphql;

import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.app.ImportScores;
import io.sunboard.platform.error.ImportFaults;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.error.UserErrors;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an import answers: the round, how many scores, and every fault in the reader's language. */
@Component
class ImportPayloads {

  record ImportScoresPayload(
      @Nullable Round round,
      int imported,
      List<ImportFaults.View> faults,
      List<UserError> userErrors) {}

  private final ImportFaults faults;
  private final UserErrors errors;

  ImportPayloads(ImportFaults faults, UserErrors errors) {
    this.faults = faults;
    this.errors = errors;
  }

  ImportScoresPayload of(Decision<ImportScores.Result> decision, Locale locale) {
    return switch (decision) {
      case Decision.Refused<ImportScores.Result>(List<Refusal> refusals) ->
          new ImportScoresPayload(null, 0, List.of(), errors.of(refusals, locale));
      case Decision.Accepted<ImportScores.Result>(ImportScores.Result result) ->
          new ImportScoresPayload(
              result.round(),
              result.imported(),
              faults.of(result.faults(), locale),
              result.faults().isEmpty()
                  ? List.of()
                  : errors.of(
                      List.of(Refusal.at("uploadId", "FILE_HAS_FAULTS", result.faults().size())),
                      locale));
    };
  }
}
