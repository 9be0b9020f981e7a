package io.sunboard.opendata.web;

import static io.sunboard.opendata.web.PageWords.plain;

import io.sunboard.opendata.app.ReleasedRanking;
import io.sunboard.opendata.web.Html.Cell;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.ScoreComponent;
import io.sunboard.ranking.Steps;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.scheme.Indicator;
import io.sunboard.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How each total came about, down to what each standard cost, to be opened unit by unit. */
final class RankingArithmetic {

  private final ReleasedRanking released;
  private final PageWords words;

  RankingArithmetic(ReleasedRanking released, PageWords words) {
    this.released = released;
    this.words = words;
  }

  String html() {
    String units =
        released.rows().stream()
            .filter(row -> row.ranked().rank() != null)
            .map(this::unit)
            .collect(Collectors.joining("\n"));
    return units.isEmpty() ? "" : Html.paragraph(rule()) + units;
  }

  /** From which the totals follow, in words. */
  private String rule() {
    var rounding = released.scheme().rounding();
    return words.of(
        "rule",
        rounding.places(),
        words.of("rounding." + rounding.mode().name()),
        words.of("order." + rounding.orderBy().name()));
  }

  private String unit(Row row) {
    RankedRow ranked = row.ranked();
    String sum =
        ranked.components().stream()
            .map(each -> plain(each.weight()) + " × " + plain(each.score()))
            .collect(Collectors.joining(" + "));
    String total = Objects.requireNonNull(ranked.total()).toPlainString();
    BigDecimal exact = ranked.exact();
    String line =
        exact == null || exact.compareTo(ranked.total()) == 0
            ? sum + " = " + total
            : sum + " = " + plain(exact) + " ≈ " + total;
    Map<String, Steps> steps = released.steps().getOrDefault(ranked.unit(), Map.of());
    String parts =
        ranked.components().stream()
            .map(each -> channel(each, steps.get(each.channel())))
            .collect(Collectors.joining());
    return "<details id=\"unit-"
        + Html.text(ranked.unit().value())
        + "\">"
        + Html.element(
            "summary", Html.element("b", Html.text(words.of(row.name()))) + " " + Html.text(line))
        + parts
        + "</details>";
  }

  private String channel(ScoreComponent component, @Nullable Steps steps) {
    String name =
        released
            .scheme()
            .channel(component.channel())
            .map(channel -> words.of(channel.name()))
            .orElse(component.channel());
    String line =
        words.of(
            "component",
            plain(component.weight()),
            plain(component.score()),
            plain(component.value()));
    return Html.element("h3", Html.text(name))
        + Html.paragraph(line)
        + (steps == null ? "" : steps(steps));
  }

  private String steps(Steps steps) {
    return switch (steps) {
      case Steps.PointsOff off ->
          Html.paragraph(words.of("points-off", off.sampled(), plain(off.counted())))
              + indicators(off.indicators());
      case Steps.PassRate rate ->
          Html.paragraph(words.of("pass-rate", rate.sampled(), rate.failed()))
              + indicators(rate.indicators());
      case Steps.Peers peers ->
          Html.paragraph(words.of("peers", peers.trimmed())) + marks(peers.marks());
      case Steps.WeightedRates rates ->
          Html.paragraph(words.of("rates", plain(rates.defined()))) + rates(rates.rates());
      case Steps.Opinion opinion ->
          Html.paragraph(
                  opinion.low() == null || opinion.high() == null
                      ? words.of("opinion", opinion.n())
                      : words.of(
                          "opinion.interval",
                          opinion.n(),
                          plain(opinion.low()),
                          plain(opinion.high())))
              + layers(opinion.layers());
      case Steps.Attained attained ->
          Html.paragraph(words.of("attained")) + commitments(attained.commitments());
      case Steps.Published _ -> Html.paragraph(words.of("published"));
    };
  }

  private String indicators(List<Steps.IndicatorStep> indicators) {
    Scheme scheme = released.scheme();
    List<List<Cell>> rows = new ArrayList<>();
    for (Steps.IndicatorStep step : indicators) {
      Indicator indicator = scheme.indicator(step.indicator()).orElse(null);
      rows.add(
          List.of(
              Cell.head(
                  Html.text(indicator == null ? step.indicator() : words.of(indicator.name()))),
              Cell.number(""),
              Cell.number(plain(step.lost())),
              Cell.number(capped(step.counted(), indicator == null ? null : indicator.cap()))));
      for (Steps.StandardStep each : step.standards()) {
        Indicator.Standard standard =
            indicator == null ? null : indicator.standard(each.standard()).orElse(null);
        String findings =
            each.findings().stream()
                .map(finding -> plain(finding.points()))
                .collect(Collectors.joining(" + "));
        rows.add(
            List.of(
                Cell.text("└ " + (standard == null ? each.standard() : words.of(standard.name()))),
                Cell.number(findings),
                Cell.number(plain(each.lost())),
                Cell.number(capped(each.counted(), standard == null ? null : standard.cap()))));
      }
    }
    return Html.table(
        words.of("indicators"),
        List.of(
            words.of("standard"),
            "\t" + words.of("findings"),
            "\t" + words.of("lost"),
            "\t" + words.of("counted")),
        rows);
  }

  private String capped(BigDecimal counted, @Nullable BigDecimal cap) {
    return cap == null ? plain(counted) : words.of("capped", plain(counted), plain(cap));
  }

  private String marks(List<Steps.MarkStep> marks) {
    Map<String, String> names =
        released.rows().stream()
            .collect(
                Collectors.toMap(
                    row -> row.ranked().unit().value(),
                    row -> words.of(row.name()),
                    (one, _) -> one));
    return Html.table(
        words.of("marks"),
        List.of(words.of("by"), "\t" + words.of("mark"), words.of("kept")),
        marks.stream()
            .map(mark ->
                List.of(
                    Cell.head(Html.text(names.getOrDefault(mark.by().value(), mark.by().value()))),
                    Cell.number(plain(mark.mark())),
                    Cell.text(words.of(mark.kept() ? "kept.yes" : "kept.no"))))
            .toList());
  }

  private String rates(List<Steps.RateStep> rates) {
    return Html.table(
        words.of("rates.title"),
        List.of(
            words.of("rate"),
            "\t" + words.of("fraction"),
            "\t" + words.of("weight"),
            words.of("counts")),
        rates.stream()
            .map(rate ->
                List.of(
                    Cell.head(Html.text(words.of("rate." + rate.rate().name()))),
                    Cell.number(rate.of().numerator() + " / " + rate.of().denominator()),
                    Cell.number(plain(rate.weight())),
                    Cell.text(
                        words.of(
                            !rate.of().defined()
                                ? "counts.not"
                                : rate.complement() ? "counts.complement" : "counts.itself"))))
            .toList());
  }

  private String layers(List<Steps.LayerStep> layers) {
    return Html.table(
        words.of("layers"),
        List.of(
            words.of("layer"),
            "\t" + words.of("weight"),
            "\t" + words.of("answers"),
            "\t" + words.of("mean")),
        layers.stream()
            .map(layer ->
                List.of(
                    Cell.head(Html.text(layer.code())),
                    Cell.number(plain(layer.weight())),
                    Cell.number(String.valueOf(layer.n())),
                    Cell.number(plain(layer.mean()))))
            .toList());
  }

  private String commitments(List<Steps.CommitmentStep> commitments) {
    return Html.table(
        words.of("commitments"),
        List.of(
            words.of("commitment"),
            "\t" + words.of("target"),
            "\t" + words.of("reached"),
            "\t" + words.of("weight"),
            "\t" + words.of("attainment")),
        commitments.stream()
            .map(each ->
                List.of(
                    Cell.head(Html.text(each.commitment())),
                    Cell.number(plain(each.target())),
                    Cell.number(plain(each.reached())),
                    Cell.number(plain(each.weight())),
                    Cell.number(plain(each.attained()) + "%")))
            .toList());
  }
}
