package io.sunboard.statistics.graphql;

import io.sunboard.category.CategoryCode;
import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.Actor;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.Period;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.statistics.app.StatisticsReader.Question;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a question of a filter, and says who may ask it. */
@Component
class StatisticsQuestions {

  private static final int MOST_MONTHS = 120;

  /** A unit that saw its problems by source would look for the citizens among them. */
  private static final StaffRole[] OFFICES = {
    StaffRole.SUPERVISOR, StaffRole.EVALUATOR, StaffRole.PUBLISHER, StaffRole.LEADER
  };

  record StatisticsFilter(
      String period,
      @Nullable String unit,
      @Nullable String category,
      @Nullable ProblemSource source,
      @Nullable Boolean sample,
      boolean live) {}

  private final UnitReader units;
  private final ZoneId zone;
  private final Clock clock;

  StatisticsQuestions(UnitReader units, ZoneId zone, Clock clock) {
    this.units = units;
    this.zone = zone;
    this.clock = clock;
  }

  Mono<Question> of(StatisticsFilter filter, Actor actor) {
    Period period =
        Period.parse(filter.period())
            .orElseThrow(() ->
                new InvalidArgumentException("MALFORMED_PERIOD", "filter.period", filter.period()));
    if (months(period).size() > MOST_MONTHS) {
      throw new InvalidArgumentException("TOO_MANY_MONTHS", "filter.period", MOST_MONTHS);
    }
    CategoryCode category =
        parsed(filter.category(), CategoryCode::parse, "UNKNOWN_CATEGORY", "filter.category");
    Question question =
        new Question(
            period,
            parsed(filter.unit(), UnitCode::parse, "UNKNOWN_UNIT", "filter.unit"),
            category == null ? null : category.value(),
            filter.source(),
            filter.sample(),
            filter.live(),
            LocalDate.ofInstant(clock.instant(), zone));
    if (filter.live()) {
      actor.requireAny(StaffRole.values());
    }
    if (filter.source() != null && !bySource(actor)) {
      actor.requireAny(OFFICES);
    }
    return mayRead(question, actor).thenReturn(question);
  }

  /** Whether the actor may know where the problems came from. */
  static boolean bySource(Actor actor) {
    return actor.hasAny(OFFICES);
  }

  /** What is not released is for the office; a handler sees the own unit and those below. */
  private Mono<Void> mayRead(Question question, Actor actor) {
    if (!question.live() || bySource(actor)) {
      return Mono.empty();
    }
    UnitCode own = actor.unit();
    UnitCode asked = question.unit();
    if (own == null || asked == null) {
      throw new ForbiddenException("OTHER_UNIT");
    }
    return units
        .byCodes(List.of(own, asked))
        .collectMap(Unit::code, Unit::path)
        .filter(paths -> covers(paths, own, asked))
        .switchIfEmpty(Mono.error(() -> new ForbiddenException("OTHER_UNIT")))
        .then();
  }

  private static boolean covers(Map<UnitCode, String> paths, UnitCode own, UnitCode asked) {
    String above = paths.get(own);
    String below = paths.get(asked);
    return above != null && below != null && below.startsWith(above);
  }

  private static <T> @Nullable T parsed(
      @Nullable String text, Function<String, Optional<T>> parse, String code, String argument) {
    return text == null
        ? null
        : parse.apply(text).orElseThrow(() -> new InvalidArgumentException(code, argument, text));
  }

  /** The months of a period, up to one more than may be asked for. */
  static List<YearMonth> months(Period period) {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = period.first();
        !month.isAfter(period.last()) && months.size() <= MOST_MONTHS;
        month = month.plusMonths(1)) {
      months.add(month);
    }
    return months;
  }
}
