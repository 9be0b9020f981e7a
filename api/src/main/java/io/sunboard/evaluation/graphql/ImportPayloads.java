package io.sunboard.evaluation.graphql;

import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.app.ImportScores;
import io.sunboard.platform.error.Messages;
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

  record ImportFaultView(
      @Nullable Integer row, @Nullable String column, String code, String message) {}

  record ImportScoresPayload(
      @Nullable Round round,
      int imported,
      List<ImportFaultView> faults,
      List<UserError> userErrors) {}

  private final Messages messages;
  private final UserErrors errors;

  ImportPayloads(Messages messages, UserErrors errors) {
    this.messages = messages;
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
              result.faults().stream()
                  .map(fault ->
                      new ImportFaultView(
                          fault.row(),
                          fault.column(),
                          fault.code(),
                          messages.fault(fault.code(), locale, fault.arguments().toArray())))
                  .toList(),
              result.faults().isEmpty()
                  ? List.of()
                  : errors.of(
                      List.of(Refusal.at("uploadId", "FILE_HAS_FAULTS", result.faults().size())),
                      locale));
    };
  }
}
