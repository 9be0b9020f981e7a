package io.sunboard.publication.app;

import io.sunboard.category.Category;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureStatus;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.exposure.app.ExposureReader.Sight;
import io.sunboard.problem.Outcome;
import io.sunboard.publication.Audience;
import io.sunboard.publication.NoticeParts;
import io.sunboard.publication.NoticeParts.FollowUp;
import io.sunboard.publication.NoticeParts.Mention;
import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationContent;
import io.sunboard.publication.PublicationContent.Figure;
import io.sunboard.publication.PublicationContent.FigureRow;
import io.sunboard.publication.PublicationContent.FigureTable;
import io.sunboard.publication.PublicationKind;
import io.sunboard.shared.Period;
import io.sunboard.shared.Text;
import io.sunboard.statistics.Figures;
import io.sunboard.statistics.Rate;
import io.sunboard.statistics.app.StatisticsReader;
import io.sunboard.statistics.app.StatisticsReader.By;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What a draft takes from the records, as they stand then: problems by category with share and
 * change, rates with numerator and denominator, and what became of the problems of the press
 * release before.
 */
@Component
class Composition {

  private final StatisticsReader statistics;
  private final CategoryReader categories;
  private final ExposureReader exposures;
  private final Publications publications;
  private final ZoneId zone;
  private final Clock clock;

  Composition(
      StatisticsReader statistics,
      CategoryReader categories,
      ExposureReader exposures,
      Publications publications,
      ZoneId zone,
      Clock clock) {
    this.statistics = statistics;
    this.categories = categories;
    this.exposures = exposures;
    this.publications = publications;
    this.zone = zone;
    this.clock = clock;
  }

  /** The author's content with the period's figures and tables behind it. */
  Mono<PublicationContent> withFigures(
      PublicationContent content, Period period, Audience audience, boolean sample) {
    // One after the other: a transaction has one connection.
    return byCategory(period, audience, sample)
        .flatMap(now ->
            byCategory(before(period), audience, sample)
                .flatMap(earlier ->
                    all(period, audience, sample)
                        .flatMap(all ->
                            categories
                                .all()
                                .collectMap(each -> each.code().value(), Category::name)
                                .map(names -> added(content, now, earlier, all, names)))));
  }

  private static PublicationContent added(
      PublicationContent content,
      Map<String, Integer> now,
      Map<String, Integer> before,
      Figures all,
      Map<String, Text> names) {
    int total = all.filed();
    int earlier = before.values().stream().mapToInt(Integer::intValue).sum();
    List<Figure> figures = new ArrayList<>(content.figures());
    figures.add(
        count("problems_total", "发现问题", "Problems", total, BigDecimal.valueOf(total - earlier)));
    figures.add(count("due", "应处置", "Due", all.disposal().denominator(), null));
    figures.add(count("disposed", "已处置", "Disposed", all.disposal().numerator(), null));
    rate(figures, "disposal_rate", "处置率", "Disposal rate", all.disposal());
    rate(figures, "in_time_disposal_rate", "按期处置率", "In-time disposal", all.inTimeDisposal());
    rate(figures, "closing_rate", "结案率", "Closing rate", all.closing());
    List<FigureTable> tables = new ArrayList<>(content.tables());
    if (total > 0) {
      tables.add(table(now, before, total, names));
    }
    return new PublicationContent(
        content.sections(), figures, tables, content.sources(), content.parts());
  }

  private static FigureTable table(
      Map<String, Integer> now, Map<String, Integer> before, int total, Map<String, Text> names) {
    Map<String, Integer> all = new LinkedHashMap<>(now);
    before.keySet().forEach(code -> all.putIfAbsent(code, 0));
    List<FigureRow> rows =
        all.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(each ->
                new FigureRow(
                    names.getOrDefault(each.getKey(), Text.of(each.getKey())),
                    each.getValue(),
                    null,
                    each.getValue() - before.getOrDefault(each.getKey(), 0)))
            .toList();
    return new FigureTable(
        "problems_by_category",
        new Text("问题分类", "Problems by category"),
        null,
        BigDecimal.valueOf(total),
        rows);
  }

  private static Figure count(
      String code, String zh, String en, int value, @Nullable BigDecimal change) {
    return new Figure(
        code, new Text(zh, en), BigDecimal.valueOf(value), change, new Text("件", "cases"));
  }

  /** A rate of nothing is left out: it is neither 0 nor 100. */
  private static void rate(List<Figure> figures, String code, String zh, String en, Rate rate) {
    BigDecimal percent = rate.percent();
    if (percent != null) {
      String of = rate.numerator() + "/" + rate.denominator();
      figures.add(
          new Figure(
              code,
              new Text(zh + "（" + of + "）", en + " (" + of + ")"),
              percent,
              null,
              Text.of("%")));
    }
  }

  private Mono<Map<String, Integer>> byCategory(Period period, Audience audience, boolean sample) {
    return statistics
        .counts(question(period, audience, sample), By.CATEGORY)
        .filter(group -> group.figures().filed() > 0)
        .collectMap(StatisticsReader.Group::key, group -> group.figures().filed());
  }

  private Mono<Figures> all(Period period, Audience audience, boolean sample) {
    return statistics
        .counts(question(period, audience, sample), By.NOTHING)
        .collectList()
        .map(groups -> groups.isEmpty() ? Figures.NONE : groups.getFirst().figures());
  }

  /** The public is told released months; the office, how things stand. */
  private StatisticsReader.Question question(Period period, Audience audience, boolean sample) {
    return new StatisticsReader.Question(
        period,
        null,
        null,
        null,
        sample,
        audience == Audience.INTERNAL,
        LocalDate.ofInstant(clock.instant(), zone));
  }

  private static Period before(Period period) {
    long months = ChronoUnit.MONTHS.between(period.first(), period.last()) + 1;
    return new Period(period.first().minusMonths(months), period.last().minusMonths(months));
  }

  /** What became of what the last press release named, and of what that one still carried. */
  Mono<NoticeParts> withFollowUp(NoticeParts parts) {
    return publications
        .lastPublic(PublicationKind.PRESS_RELEASE)
        .flatMap(last -> {
          Map<String, String> since = still(last);
          return exposures
              .byNumbers(since.keySet(), Sight.EVERYBODY)
              .filter(exposure -> !exposure.withdrawn())
              .collectMap(Exposure::number)
              .map(found ->
                  since.entrySet().stream()
                      .filter(each -> found.containsKey(each.getKey()))
                      .map(each ->
                          new FollowUp(
                              each.getKey(),
                              each.getValue(),
                              outcome(Objects.requireNonNull(found.get(each.getKey())))))
                      .toList());
        })
        .map(parts::following)
        .defaultIfEmpty(parts.following(List.of()));
  }

  private static Map<String, String> still(Publication last) {
    Map<String, String> since = new LinkedHashMap<>();
    for (FollowUp each : last.content().notice().followUp()) {
      if (each.outcome() != NoticeParts.Outcome.FIXED) {
        since.put(each.exposure(), each.since());
      }
    }
    for (Mention each : last.content().notice().salient()) {
      since.putIfAbsent(each.exposure(), last.number());
    }
    return since;
  }

  private static NoticeParts.Outcome outcome(Exposure exposure) {
    ExposureStatus status = exposure.status();
    if (status == ExposureStatus.DEFERRED) {
      return NoticeParts.Outcome.CARRIED_OVER;
    }
    return status == ExposureStatus.CLOSED && exposure.standing().outcome() == Outcome.FIXED
        ? NoticeParts.Outcome.FIXED
        : NoticeParts.Outcome.NOT_YET;
  }
}
