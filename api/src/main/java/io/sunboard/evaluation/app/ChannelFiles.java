package io.sunboard.evaluation.app;

import io.sunboard.evaluation.AnswerSheet;
import io.sunboard.evaluation.AttainmentSheet;
import io.sunboard.evaluation.ImportedInput;
import io.sunboard.evaluation.ImportedScore;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.SampleSheet;
import io.sunboard.evaluation.ScoreSheet;
import io.sunboard.evaluation.SheetUnits;
import io.sunboard.platform.table.UploadedSheets;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.ImportFault;
import io.sunboard.shared.Sheet;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Files for the channels of a round: reads each as its channel's kind wants it, and keeps it. */
@Component
class ChannelFiles {

  /** What a file holds, or its faults; never both. */
  record Read(ImportedInput input, List<ImportFault> faults) {}

  private final RoundInputs inputs;
  private final UnitReader units;

  ChannelFiles(RoundInputs inputs, UnitReader units) {
    this.inputs = inputs;
    this.units = units;
  }

  /** Whether a channel takes a file at all: marks are given, and rates are taken. */
  static boolean takesFile(Scheme.Channel channel) {
    return switch (channel.kind()) {
      case INSPECTION, MOCK, PATROL, POLL, PUBLIC_REVIEW, COMMITMENT, IMPORTED -> true;
      case CROSS, DISPOSAL -> false;
    };
  }

  /** The units that sheets of the round may name. */
  Mono<SheetUnits> units(Round round, Scheme scheme) {
    return units.active().map(known -> SheetUnits.of(byText(known), compared(round, scheme)));
  }

  private static Map<String, UnitCode> byText(List<Unit> known) {
    Map<String, UnitCode> byText = new HashMap<>();
    for (Unit unit : known) {
      byText.put(unit.name().zh(), unit.code());
      byText.put(unit.code().value(), unit.code());
    }
    return byText;
  }

  static Set<UnitCode> compared(Round round, Scheme scheme) {
    return scheme.groups().stream()
        .filter(group -> round.groups().contains(group.code()))
        .flatMap(group -> group.units().stream())
        .collect(Collectors.toSet());
  }

  /** Reads a file for a channel that takes one. */
  Mono<Read> read(byte[] bytes, Scheme.Channel channel, Round round, Scheme scheme) {
    return switch (channel.rules()) {
      case ChannelRules.Inspection _ ->
          read(bytes, round, scheme, SampleSheet::read, ImportedInput.Samples::new);
      case ChannelRules.Survey scale ->
          read(
              bytes,
              round,
              scheme,
              (rows, known) -> AnswerSheet.read(rows, known, scale),
              ImportedInput.Answers::new);
      case ChannelRules.Attainment _ ->
          read(bytes, round, scheme, AttainmentSheet::read, ImportedInput.Attainments::new);
      case ChannelRules.Imported _ ->
          read(
              bytes,
              round,
              scheme,
              (rows, known) -> ScoreSheet.read(rows, scores(known, scheme)),
              ImportedInput.Scores::new);
      case ChannelRules.Cross _, ChannelRules.Disposal _ ->
          throw new IllegalArgumentException(channel.code() + " takes no file");
    };
  }

  private <T> Mono<Read> read(
      byte[] bytes,
      Round round,
      Scheme scheme,
      BiFunction<List<List<String>>, SheetUnits, Sheet.Reading<T>> sheet,
      Function<List<T>, ImportedInput> input) {
    return UploadedSheets.read(
            bytes, rows -> units(round, scheme).map(known -> sheet.apply(rows, known)))
        .map(reading -> new Read(input.apply(reading.records()), reading.faults()));
  }

  private static ScoreSheet.Rules scores(SheetUnits units, Scheme scheme) {
    return new ScoreSheet.Rules(
        units.known(), List.copyOf(units.allowed()), scheme.rounding().places());
  }

  /** Puts it in place of what the channel had. */
  Mono<Void> keep(UUID round, String channel, ImportedInput input) {
    return switch (input) {
      case ImportedInput.Scores(List<ImportedScore> scores) ->
          inputs.replaceScores(round, channel, scores);
      case ImportedInput.Samples samples -> inputs.replaceSamples(round, channel, samples.byUnit());
      case ImportedInput.Answers answers -> inputs.replaceAnswers(round, channel, answers.byUnit());
      case ImportedInput.Attainments attainments ->
          inputs.replaceAttainments(round, channel, attainments.byUnit());
    };
  }
}
