package io.sunboard.ranking.app;

import io.sunboard.evaluation.AnswerGroup;
import io.sunboard.evaluation.Attainment;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.Fraction;
import io.sunboard.evaluation.Mark;
import io.sunboard.evaluation.PointsLost;
import io.sunboard.scheme.RateKind;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a channel was given, as an export says it; one of the fields is there. */
record ExportInput(
    @Nullable List<FindingEntry> findings,
    @Nullable Map<String, Integer> sampled,
    @Nullable List<MarkEntry> marks,
    @Nullable Map<String, Map<RateKind, Fraction>> rates,
    @Nullable Map<String, List<AnswerGroup>> answers,
    @Nullable Map<String, List<Attainment>> attainments,
    @Nullable Map<String, BigDecimal> scores) {

  record FindingEntry(
      UUID finding, String unit, String indicator, String standard, BigDecimal points) {}

  record MarkEntry(String by, String of, BigDecimal mark) {}

  /** As far as it concerns these units, in one order whatever the order was. */
  static ExportInput of(ChannelInput input, List<UnitCode> group) {
    Set<UnitCode> units = new HashSet<>(group);
    return switch (input) {
      case ChannelInput.Findings(var findings, var sampled) ->
          new ExportInput(
              findings.stream()
                  .filter(each -> units.contains(each.unit()))
                  .sorted(Comparator.comparing(each -> each.finding().toString()))
                  .map(each ->
                      new FindingEntry(
                          each.finding(),
                          each.unit().value(),
                          each.indicator(),
                          each.standard(),
                          each.points()))
                  .toList(),
              byUnit(sampled, units, Function.identity()),
              null,
              null,
              null,
              null,
              null);
      case ChannelInput.Marks(var marks) ->
          new ExportInput(
              null,
              null,
              marks.stream()
                  .filter(each -> units.contains(each.by()) && units.contains(each.of()))
                  .sorted(Comparator.comparing(Mark::of).thenComparing(Mark::by))
                  .map(each -> new MarkEntry(each.by().value(), each.of().value(), each.mark()))
                  .toList(),
              null,
              null,
              null,
              null);
      case ChannelInput.Rates(var rates) ->
          new ExportInput(
              null, null, null, byUnit(rates, units, ExportInput::byKind), null, null, null);
      case ChannelInput.Answers(var answers) ->
          new ExportInput(
              null,
              null,
              null,
              null,
              byUnit(answers, units, sorted(AnswerGroup::code)),
              null,
              null);
      case ChannelInput.Attainments(var attainments) ->
          new ExportInput(
              null,
              null,
              null,
              null,
              null,
              byUnit(attainments, units, sorted(Attainment::commitment)),
              null);
      case ChannelInput.Scores(var scores) ->
          new ExportInput(
              null, null, null, null, null, null, byUnit(scores, units, Function.identity()));
    };
  }

  private static <V, W> Map<String, W> byUnit(
      Map<UnitCode, V> given, Set<UnitCode> units, Function<V, W> written) {
    Map<String, W> byUnit = new TreeMap<>();
    given.forEach((unit, value) -> {
      if (units.contains(unit)) {
        byUnit.put(unit.value(), written.apply(value));
      }
    });
    return byUnit;
  }

  private static Map<RateKind, Fraction> byKind(Map<RateKind, Fraction> rates) {
    return rates.isEmpty() ? Map.of() : new EnumMap<>(rates);
  }

  private static <E> Function<List<E>, List<E>> sorted(Function<E, String> by) {
    return list -> list.stream().sorted(Comparator.comparing(by)).toList();
  }

  /** As it is computed from. */
  ChannelInput input() {
    if (findings != null) {
      return new ChannelInput.Findings(
          findings.stream()
              .map(each ->
                  new PointsLost(
                      each.finding(),
                      new UnitCode(each.unit()),
                      each.indicator(),
                      each.standard(),
                      each.points()))
              .toList(),
          byCode(Objects.requireNonNullElse(sampled, Map.of())));
    }
    if (marks != null) {
      return new ChannelInput.Marks(
          marks.stream()
              .map(each -> new Mark(new UnitCode(each.by()), new UnitCode(each.of()), each.mark()))
              .toList());
    }
    if (rates != null) {
      return new ChannelInput.Rates(byCode(rates));
    }
    if (answers != null) {
      return new ChannelInput.Answers(byCode(answers));
    }
    return attainments == null
        ? new ChannelInput.Scores(byCode(Objects.requireNonNullElse(scores, Map.of())))
        : new ChannelInput.Attainments(byCode(attainments));
  }

  private static <V> Map<UnitCode, V> byCode(Map<String, V> byUnit) {
    Map<UnitCode, V> byCode = new HashMap<>();
    byUnit.forEach((unit, value) -> byCode.put(new UnitCode(unit), value));
    return byCode;
  }
}
