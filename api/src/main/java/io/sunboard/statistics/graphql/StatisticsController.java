package io.sunboard.statistics.graphql;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnitCode;
import io.sunboard.statistics.Figures;
import io.sunboard.statistics.MonthRelease;
import io.sunboard.statistics.app.MonthReleases;
import io.sunboard.statistics.app.StatisticsReader;
import io.sunboard.statistics.app.StatisticsReader.By;
import io.sunboard.statistics.app.StatisticsReader.Group;
import io.sunboard.statistics.app.StatisticsReader.Question;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Statistics: released months for everybody, the present for staff. */
@Controller
class StatisticsController {

  /** The answer, whose parts are counted as they are asked for. */
  record Statistics(String period, boolean live, Question question) {
    static Statistics of(Question question) {
      return new Statistics(question.period().code(), question.live(), question);
    }
  }

  record UnitFigures(Unit unit, Figures figures) {}

  record CategoryFigures(Category category, Figures figures) {}

  record SourceFigures(ProblemSource source, Figures figures) {}

  record MonthFigures(
      String month,
      boolean over,
      @Nullable MonthRelease release,
      @Nullable MonthRelease prepared,
      @Nullable Figures figures) {}

  private final StatisticsReader statistics;
  private final MonthReleases releases;
  private final UnitReader units;
  private final CategoryReader categories;
  private final StatisticsQuestions questions;

  StatisticsController(
      StatisticsReader statistics,
      MonthReleases releases,
      UnitReader units,
      CategoryReader categories,
      StatisticsQuestions questions) {
    this.statistics = statistics;
    this.releases = releases;
    this.units = units;
    this.categories = categories;
    this.questions = questions;
  }

  @QueryMapping
  Mono<Statistics> statistics(@Argument StatisticsQuestions.StatisticsFilter filter, Actor actor) {
    return questions.of(filter, actor).map(Statistics::of);
  }

  @SchemaMapping(typeName = "Statistics", field = "total")
  Mono<Figures> total(Statistics of) {
    return statistics
        .counts(of.question(), By.NOTHING)
        .next()
        .map(Group::figures)
        .defaultIfEmpty(Figures.NONE);
  }

  @SchemaMapping(typeName = "Statistics", field = "byUnit")
  Mono<List<UnitFigures>> byUnit(Statistics of) {
    return statistics
        .counts(of.question(), By.UNIT)
        .collectList()
        .flatMap(groups ->
            units
                .byCodes(groups.stream().map(group -> new UnitCode(group.key())).toList())
                .collectMap(Unit::code)
                .map(known ->
                    named(
                        groups,
                        group ->
                            Optional.ofNullable(known.get(new UnitCode(group.key())))
                                .map(unit -> new UnitFigures(unit, group.figures())))));
  }

  @SchemaMapping(typeName = "Statistics", field = "byCategory")
  Mono<List<CategoryFigures>> byCategory(Statistics of) {
    return statistics
        .counts(of.question(), By.CATEGORY)
        .collectList()
        .flatMap(groups ->
            categories
                .byCodes(groups.stream().map(group -> new CategoryCode(group.key())).toList())
                .collectMap(Category::code)
                .map(known ->
                    named(
                        groups,
                        group ->
                            Optional.ofNullable(known.get(new CategoryCode(group.key())))
                                .map(category -> new CategoryFigures(category, group.figures())))));
  }

  private static <T> List<T> named(Collection<Group> groups, Function<Group, Optional<T>> name) {
    return groups.stream().map(name).flatMap(Optional::stream).toList();
  }

  /** Where problems came from is never public. */
  @SchemaMapping(typeName = "Statistics", field = "bySource")
  Mono<List<SourceFigures>> bySource(Statistics of, Actor actor) {
    return StatisticsQuestions.bySource(actor)
        ? statistics
            .counts(of.question(), By.SOURCE)
            .map(group -> new SourceFigures(ProblemSource.valueOf(group.key()), group.figures()))
            .collectList()
        : Mono.empty();
  }

  @SchemaMapping(typeName = "Statistics", field = "byMonth")
  Mono<List<MonthFigures>> byMonth(Statistics of) {
    Question question = of.question();
    return Mono.zip(
        statistics.counts(question, By.MONTH).collectMap(Group::key, Group::figures),
        releases.current(question.period()).collectList(),
        (figures, versions) -> byMonth(question, figures, versions));
  }

  private static List<MonthFigures> byMonth(
      Question question, Map<String, Figures> figures, List<MonthRelease> versions) {
    List<MonthFigures> found = new ArrayList<>();
    for (YearMonth month : StatisticsQuestions.months(question.period())) {
      MonthRelease released = version(versions, month, MonthRelease.Status.RELEASED);
      MonthRelease prepared = version(versions, month, MonthRelease.Status.PREPARED);
      found.add(
          new MonthFigures(
              month.toString(),
              month.isBefore(YearMonth.from(question.today())),
              released,
              question.live() ? prepared : null,
              question.live() || released != null
                  ? figures.getOrDefault(month.toString(), Figures.NONE)
                  : null));
    }
    return found;
  }

  private static @Nullable MonthRelease version(
      List<MonthRelease> versions, YearMonth month, MonthRelease.Status status) {
    return versions.stream()
        .filter(version -> version.month().equals(month) && version.status() == status)
        .findFirst()
        .orElse(null);
  }
}
